<?php
// Front controller for `php -S`: files as they are, everything else to WordPress's index.php.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?? '/');
if (strpos($path, '..') !== false || preg_match('#/(\.|wp-content/database/)#', $path)) {
	http_response_code(404);
	exit;
}
$file = $root . $path;
if ($path !== '/' && is_dir($file) && is_file(rtrim($file, '/') . '/index.php')) {
	$path = rtrim($path, '/') . '/index.php';
	$file = $root . $path;
}
if (is_file($file) && substr($file, -4) !== '.php') {
	return false;
}
if (!is_file($file)) {
	$path = '/index.php';
	$file = $root . $path;
}
$_SERVER['SCRIPT_NAME']     = $path;
$_SERVER['PHP_SELF']        = $path;
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir(dirname($file));
require $file;
