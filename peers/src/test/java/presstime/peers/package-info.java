/** Presstime, as a process of its own, against real servers. */
package presstime.peers;
