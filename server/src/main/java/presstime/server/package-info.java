/** The server: a modular monolith, one package a module. */
@NullMarked
package presstime.server;

import org.jspecify.annotations.NullMarked;
