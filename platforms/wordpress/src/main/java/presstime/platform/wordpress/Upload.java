package presstime.platform.wordpress;

/**
 * A file in the site's media library.
 *
 * @param id the attachment's
 * @param url of the file itself
 */
record Upload(long id, String url) {}
