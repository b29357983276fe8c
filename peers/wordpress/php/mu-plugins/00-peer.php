<?php
// A test site sends no mail and looks for no updates.
add_filter('pre_wp_mail', '__return_true');
foreach (array('core', 'plugins', 'themes') as $kind) {
	add_filter("pre_site_transient_update_$kind", function () {
		return (object) array('updates' => array(), 'response' => array(), 'checked' => array(), 'version_checked' => $GLOBALS['wp_version'], 'last_checked' => time());
	});
}
