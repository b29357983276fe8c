package presstime.server.delivery.engine;

/**
 * A delivery that only waits for its instant.
 *
 * @param claimed as it is now: with the attempt that has begun, where one has
 * @param history what earlier attempts left behind
 * @param begun true when an attempt to send is on record; false when the platform is asked first
 */
record Ready(Claimed claimed, Parcel parcel, History history, boolean begun) {}
