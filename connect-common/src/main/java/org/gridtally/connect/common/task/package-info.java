/** What tasks of the Connect plugins say of themselves in the same way: their version and their counters. */
@NullMarked
package org.gridtally.connect.common.task;

import org.jspecify.annotations.NullMarked;
