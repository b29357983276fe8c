<?php
/**
 * Removes everything the plugin kept, on every site of a network. Posts and images stay, and with each post the key it
 * was published with: without it, a plugin that is installed again could neither change it nor take it down.
 *
 * @package Presstime_Bridge
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$presstime_bridge_remove = static function () {
	global $wpdb;
	// phpcs:disable WordPress.DB
	$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}presstime_claims" );
	$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->postmeta} WHERE meta_key LIKE %s AND meta_key <> '_presstime_key'", $wpdb->esc_like( '_presstime_' ) . '%' ) );
	foreach ( array( 'presstime_bridge_', '_transient_presstime_', '_transient_timeout_presstime_' ) as $prefix ) {
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) );
	}
	// phpcs:enable
	wp_cache_flush();
};

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $presstime_bridge_site ) {
		switch_to_blog( $presstime_bridge_site );
		$presstime_bridge_remove();
		restore_current_blog();
	}
} else {
	$presstime_bridge_remove();
}
