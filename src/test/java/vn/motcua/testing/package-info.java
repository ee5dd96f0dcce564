/** What every test on a real database uses: one PostgreSQL a run, one fresh database a Spring context, one test clock. */
@NullMarked
package vn.motcua.testing;

import org.jspecify.annotations.NullMarked;
