/**
 * Hours of remote help (hỗ trợ từ xa): an agency offers them, a citizen books one and meets a helper in the helper's own
 * tool, where only the citizen shares a screen.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "directory", "calendar", "identity", "procedure", "notice"})
@NullMarked
package vn.motcua.remotehelp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
