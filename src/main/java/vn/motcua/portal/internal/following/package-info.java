/** Following a dossier: from its slip, by code and telephone number, and one's own with an account. */
@NullMarked
package vn.motcua.portal.internal.following;

import org.jspecify.annotations.NullMarked;
