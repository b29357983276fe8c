<?php
/**
 * Removes everything the plugin kept, on every site of a network. Posts and images stay.
 *
 * @package Presstime_Bridge
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$presstime_bridge_remove = static function () {
	global $wpdb;
	// phpcs:disable WordPress.DB
	$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}presstime_claims" );
	foreach ( array( '_presstime_%' => array( 'postmeta', 'meta_key' ), 'presstime_bridge_%' => array( 'options', 'option_name' ), '_transient_presstime_%' => array( 'options', 'option_name' ), '_transient_timeout_presstime_%' => array( 'options', 'option_name' ) ) as $like => $of ) {
		list( $table, $column ) = $of;
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->$table} WHERE {$column} LIKE %s", str_replace( '_', '\\_', rtrim( $like, '%' ) ) . '%' ) );
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
