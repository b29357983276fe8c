<?php
// Unattended wp_install, one user per role with an application password, plugins activated.
list(, $site, $url, $structure, $zone, $out) = $argv;
$_SERVER += array(
	'HTTP_HOST'       => substr($url, strlen('http://')),
	'SERVER_NAME'     => '127.0.0.1',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
	'REQUEST_METHOD'  => 'GET',
	'REQUEST_URI'     => '/',
	'REMOTE_ADDR'     => '127.0.0.1',
);
$_SERVER['PHP_SELF'] = '/index.php';
define('WP_INSTALLING', true);
function wp_new_blog_notification() {} // pluggable; WordPress's own sends a mail
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

function stop_on_error($result, $what) {
	if (is_wp_error($result)) {
		fwrite(STDERR, "$what: " . $result->get_error_message() . "\n");
		exit(1);
	}
	return $result;
}

wp_install('Test site', 'admin', 'admin@example.invalid', true, '', 'admin-pass');
$GLOBALS['wp_rewrite']->init();
$GLOBALS['wp_rewrite']->set_permalink_structure($structure);
update_option('timezone_string', $zone);
update_option('gmt_offset', '');
update_option('default_comment_status', 'closed');
update_option('default_ping_status', 'closed');

$env   = array('WP_VERSION' => $GLOBALS['wp_version'], 'WP_SITE' => $site);
$roles = array('admin' => 'administrator', 'editor1' => 'editor', 'author1' => 'author', 'contrib1' => 'contributor', 'sub1' => 'subscriber');
foreach ($roles as $login => $role) {
	$user = get_user_by('login', $login);
	$id   = $user ? $user->ID : stop_on_error(wp_insert_user(array('user_login' => $login, 'user_pass' => "$login-pass", 'user_email' => "$login@example.invalid", 'role' => $role)), $login);
	list($password) = stop_on_error(WP_Application_Passwords::create_new_application_password($id, array('name' => "peer-$login")), $login);
	$env['WP_' . strtoupper($login) . '_ID']           = $id;
	$env['WP_' . strtoupper($login) . '_APP_PASSWORD'] = $password;
}
foreach (array_keys(get_plugins()) as $plugin) {
	if (!preg_match('/^(akismet|hello|sqlite-)/', $plugin)) {
		stop_on_error(activate_plugin($plugin), $plugin);
	}
}
flush_rewrite_rules(false);
$lines = '';
foreach ($env as $name => $value) {
	$lines .= "$name='$value'\n";
}
file_put_contents($out, $lines);
chmod($out, 0600);
