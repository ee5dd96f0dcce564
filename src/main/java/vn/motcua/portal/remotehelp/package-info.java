/** Booking an hour of remote help, and one's own booked hours. */
@NullMarked
package vn.motcua.portal.remotehelp;

import org.jspecify.annotations.NullMarked;
