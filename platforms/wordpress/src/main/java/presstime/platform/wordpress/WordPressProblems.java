package presstime.platform.wordpress;

import presstime.platform.Problem;

/** Every fault of a connection to WordPress that can be told apart. */
public final class WordPressProblems {
  private WordPressProblems() {}

  /** No API key for the bridge is set. */
  public static final Problem API_KEY_MISSING =
      problem(
          "api_key_missing",
          "The API key is missing",
          "The channel goes through the bridge plugin and has no API key.",
          "Copy the key from Settings → Presstime Bridge in WordPress into the channel.");

  /** No address is set. */
  public static final Problem DOMAIN_MISSING =
      problem(
          "domain_missing",
          "The domain is missing",
          "The channel does not say where the site is.",
          "Enter the site's address, such as https://example.com.");

  /** The key or password that arrived is wrong. */
  public static final Problem KEY_INVALID =
      problem(
          "key_invalid",
          "WordPress refuses the key",
          "The API key, or the user name and application password, reached WordPress and are wrong"
              + " or were revoked.",
          "Make a new key or application password in WordPress and enter it in the channel.");

  /** No answer in time. */
  public static final Problem TIMEOUT =
      problem(
          "timeout",
          "WordPress did not answer in time",
          "The site is overloaded, or something on the way swallows the request.",
          "Open the site in a browser; if it is slow there too, ask its host. Then try again.");

  /** WordPress answers and the bridge does not. */
  public static final Problem PLUGIN_INACTIVE =
      problem(
          "plugin_inactive",
          "The bridge plugin is not active",
          "WordPress answers, and no bridge plugin does.",
          "Install and activate the plugin on the site, or use the door \"rest\", which needs none.");

  /** This delivery is on the site already, with other content. */
  public static final Problem ALREADY_PUBLISHED =
      problem(
          "already_published",
          "This was published already",
          "The site has a post of this delivery with other content.",
          "Look at the post on the site. To change it, schedule an update.");

  static final Problem DOMAIN_INVALID =
      problem(
          "domain_invalid",
          "The domain is not an address",
          "It is neither a host name nor an http or https address.",
          "Enter the site's address, such as https://example.com or https://example.com/blog.");

  static final Problem HTTPS_REQUIRED =
      problem(
          "https_required",
          "The address is not encrypted",
          "Credentials would cross the network in the clear.",
          "Give the site a certificate and use its https address.");

  static final Problem USERNAME_MISSING =
      problem(
          "username_missing",
          "The user name is missing",
          "The door \"rest\" signs in as a WordPress user.",
          "Enter the user's login name.");

  static final Problem PASSWORD_MISSING =
      problem(
          "application_password_missing",
          "The application password is missing",
          "The door \"rest\" signs in with an application password, not with the user's own.",
          "In WordPress open Users → Profile → Application Passwords, add one, and enter it here.");

  static final Problem NOT_LOGGED_IN =
      problem(
          "not_logged_in",
          "WordPress does not see a valid sign-in",
          "The user name or application password is wrong, or the web server strips the"
              + " Authorization header. WordPress answers the same to both.",
          "Enter a new application password. If that changes nothing, let the web server pass"
              + " Authorization on (Apache: CGIPassAuth On), or use the bridge plugin.");

  static final Problem AUTHORIZATION_STRIPPED =
      problem(
          "authorization_stripped",
          "The web server strips the sign-in",
          "The user name and application password are right, and the Authorization header does"
              + " not reach WordPress. Apache with PHP as CGI or FPM does this by default.",
          "Let the web server pass it on (Apache: CGIPassAuth On), or use the bridge plugin,"
              + " whose header passes.");

  static final Problem APPLICATION_PASSWORDS_DISABLED =
      problem(
          "application_passwords_disabled",
          "Application passwords are switched off",
          "A plugin switched them off, or WordPress thinks that it is not reached by https.",
          "Switch them on (security plugins have a setting), or use the bridge plugin.");

  static final Problem MAY_NOT_PUBLISH =
      problem(
          "user_may_not_publish",
          "The user may not publish",
          "The WordPress user's role lacks publish_posts.",
          "Give the user the role Author or Editor, or use another user.");

  static final Problem NOT_WORDPRESS =
      problem(
          "not_wordpress",
          "There is no WordPress at that address",
          "Something answers there, and it does not look like WordPress.",
          "Check the address. If WordPress is in a folder, add it: https://example.com/blog.");

  static final Problem REST_DISABLED =
      problem(
          "rest_disabled",
          "WordPress's REST API is switched off or blocked",
          "The site is WordPress; a plugin, a firewall or the web server keeps its REST API shut.",
          "Allow /wp-json/ and ?rest_route= for signed-in users in that plugin or firewall.");

  static final Problem BLOCKED =
      problem(
          "blocked",
          "Something in front of WordPress refuses us",
          "A firewall, a security plugin or a site password answered instead of WordPress.",
          "Allow this server's address there.");

  static final Problem REDIRECTED =
      problem(
          "redirected",
          "The site is at another address",
          "It redirects, and credentials are never sent after a redirect.",
          "Enter the address it redirects to, if that is yours.");

  static final Problem MAINTENANCE =
      problem(
          "maintenance",
          "The site is in maintenance or overloaded",
          "It answered 503.",
          "Nothing: it is tried again when the site asks for it. If it stays so, a broken update"
              + " may have left the file .maintenance behind.");

  static final Problem DATABASE_DOWN =
      problem(
          "database_down",
          "WordPress cannot reach its database",
          "It says so itself.",
          "Ask the site's host.");

  static final Problem THROTTLED =
      problem(
          "throttled",
          "The site wants fewer requests",
          "It answered 429.",
          "Nothing: it is tried again when the site asks for it.");

  static final Problem SERVER_ERROR =
      problem(
          "server_error",
          "WordPress failed",
          "PHP or a plugin ended with an error.",
          "Look into the site's error log.");

  static final Problem PLAIN_PERMALINKS =
      problem(
          "plain_permalinks",
          "The site uses plain permalinks",
          "Addresses look like /?p=123. Publishing works all the same.",
          "For readable addresses choose another structure in Settings → Permalinks.");

  static final Problem MAY_NOT_UPLOAD =
      problem(
          "user_may_not_upload",
          "The user may not upload images",
          "The WordPress user's role lacks upload_files.",
          "Give the user the role Author or Editor if articles have images.");

  static final Problem MAY_NOT_CREATE_CATEGORIES =
      problem(
          "user_may_not_create_categories",
          "The user may not create categories",
          "The WordPress user's role lacks manage_categories; categories that the site does not"
              + " have will be left out.",
          "Create the categories in WordPress, or give the user the role Editor.");

  static final Problem MAY_NOT_EDIT_PUBLISHED =
      problem(
          "user_may_not_change_published",
          "The user may not change what is published",
          "The WordPress user's role lacks edit_published_posts: once a post is public, it can"
              + " neither be looked at again nor changed nor taken down.",
          "Give the user the role Author or Editor, or use another user.");

  static final Problem MAY_NOT_DELETE_PUBLISHED =
      problem(
          "user_may_not_delete_published",
          "The user may not delete what is published",
          "The WordPress user's role lacks delete_published_posts.",
          "Give the user the role Author or Editor, or deleting, and unpublishing to the trash, will"
              + " fail.");

  static final Problem UPLOADS_NOT_WRITABLE =
      problem(
          "uploads_not_writable",
          "WordPress cannot store images",
          "Its uploads folder is not writable, or the disk is full.",
          "Make wp-content/uploads writable for the web server.");

  static final Problem ORIGINAL_BRIDGE =
      problem(
          "original_bridge",
          "The site has the IGNY8 bridge, not Presstime's",
          "It works, without update by key, unpublishing, deletion and proof of what happened.",
          "Install Presstime's bridge plugin beside or instead of it.");

  static final Problem KEY_NOT_SEEN =
      problem(
          "key_not_seen",
          "The key does not reach the plugin",
          "Something between here and WordPress strips the header X-Presstime-Key.",
          "Let the firewall or proxy in front of the site pass that header.");

  static Problem problem(String code, String title, String cause, String solution) {
    return new Problem("wordpress." + code, title, cause, solution);
  }
}
