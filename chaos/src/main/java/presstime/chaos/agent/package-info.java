/**
 * What is put on the class path of a process under test: switches that the product does not have.
 */
@NullMarked
package presstime.chaos.agent;

import org.jspecify.annotations.NullMarked;
