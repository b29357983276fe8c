<?php
// wp-config.php of a test site; `create` fills in the braces.
if ('{DB}' === 'sqlite') {
	define('DB_NAME', 'wordpress');
	define('DB_USER', '');
	define('DB_PASSWORD', '');
	define('DB_HOST', '');
	define('DB_DIR', '{RUN}/site/wp-content/database');
	define('DB_FILE', 'wp.sqlite');
} else {
	define('DB_NAME', 'wordpress');
	define('DB_USER', 'root');
	define('DB_PASSWORD', '');
	define('DB_HOST', 'localhost:{SOCKET}');
	define('DB_CHARSET', 'utf8mb4');
	define('DB_COLLATE', '');
}
foreach (array('AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT') as $name) {
	define($name, $name . '{SALT}');
}
$table_prefix = 'wp_';
define('WP_HOME', 'http://127.0.0.1:{PORT}');
define('WP_SITEURL', WP_HOME);
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords over plain http
define('DISABLE_WP_CRON', true);        // no cron spawned by page views
define('WP_HTTP_BLOCK_EXTERNAL', true); // WordPress reaches nothing ...
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost'); // ... but loopback
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_AUTO_UPDATE_CORE', false);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', '{RUN}/wp-debug.log');
define('WP_POST_REVISIONS', 5);
define('PEER_RUN', '{RUN}');
require '{RUN}/config.php';
if (!defined('ABSPATH')) {
	define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
