<?php
/**
 * Leaving the site.
 *
 * @package Presstime_Bridge
 */

check(
	'uninstalling removes table, options and meta, and leaves posts with their keys, and images',
	static function () {
		$article = article( array( 'featured_image' => image() ) );
		$answer  = publish( $article );
		$left    = admin_eval( 'global $wpdb; define( "WP_UNINSTALL_PLUGIN", "presstime-bridge/presstime-bridge.php" ); include WP_PLUGIN_DIR . "/presstime-bridge/uninstall.php"; $wpdb->suppress_errors(); return array( (int) $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE \'%presstime%\'" ), (int) $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key LIKE \'\\\\_presstime%\' AND meta_key <> \'_presstime_key\'" ), $wpdb->get_var( "SHOW TABLES LIKE \'%presstime_claims\'" ), get_post_status( ' . $answer['post_id'] . ' ), get_post_type( ' . $answer['featured_image_id'] . ' ), get_post_meta( ' . $answer['post_id'] . ', "_presstime_key", true ) );' );
		same( array( 0, 0, null, 'publish', 'attachment', $article['idempotency_key'] ), $left, 'left' );
	}
);
