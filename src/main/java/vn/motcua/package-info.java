/** Motcua, the electronic one-stop shop: one program on PostgreSQL; every package below is a module. */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
