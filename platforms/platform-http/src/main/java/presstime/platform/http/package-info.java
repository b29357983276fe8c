/**
 * The way out: {@link presstime.platform.http.GuardedHttp} sends a platform's requests within
 * bounds of time and size, only to addresses the operator allows, and can hand every exchange to a
 * {@link presstime.platform.http.Recorder} with credentials struck out.
 */
@NullMarked
package presstime.platform.http;

import org.jspecify.annotations.NullMarked;
