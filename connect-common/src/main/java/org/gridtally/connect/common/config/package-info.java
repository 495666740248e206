/** What settings of the Connect plugins have in common: which values they accept, and what is wrong across them. */
@NullMarked
package org.gridtally.connect.common.config;

import org.jspecify.annotations.NullMarked;
