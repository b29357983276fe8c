<?php
/**
 * Makes what the plugin needs in the database.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Activation and schema upgrades.
 */
class Presstime_Bridge_Installer {

	const SCHEMA        = '1';
	const SCHEMA_OPTION = 'presstime_bridge_schema';

	/**
	 * Runs on activation: table, key, default author.
	 */
	public static function activate() {
		self::upgrade();
		if ( ! Presstime_Bridge_Key::exists() ) {
			Presstime_Bridge_Key::offer( Presstime_Bridge_Key::issue() );
		}
		if ( ! get_option( Presstime_Bridge_Authors::OPTION ) && get_current_user_id() ) {
			update_option( Presstime_Bridge_Authors::OPTION, get_current_user_id(), false );
		}
	}

	/**
	 * Creates or alters the claim table. Also called by requests, since activating
	 * the plugin for a whole network does not visit each of its sites.
	 */
	public static function upgrade() {
		if ( self::SCHEMA === get_option( self::SCHEMA_OPTION ) ) {
			return;
		}
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$table   = Presstime_Bridge_Claims::table();
		$charset = $wpdb->get_charset_collate();
		dbDelta(
			"CREATE TABLE {$table} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			claim_key varchar(191) NOT NULL,
			action varchar(16) NOT NULL,
			state varchar(8) NOT NULL,
			owner varchar(32) NOT NULL,
			leased_until bigint(20) NOT NULL DEFAULT 0,
			request_hash varchar(64) NOT NULL DEFAULT '',
			post_id bigint(20) unsigned NOT NULL DEFAULT 0,
			created_at bigint(20) NOT NULL DEFAULT 0,
			completed_at bigint(20) NOT NULL DEFAULT 0,
			PRIMARY KEY  (id),
			UNIQUE KEY claim_key (claim_key),
			KEY post_id (post_id)
			) {$charset};"
		);
		update_option( self::SCHEMA_OPTION, self::SCHEMA, true );
	}
}
