/** TLS to a server as settings say: whose certificate is trusted, and what is wrong when there is no connection. */
@NullMarked
package org.gridtally.connect.common.tls;

import org.jspecify.annotations.NullMarked;
