<?php
/**
 * The API key of this site.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Only the key's SHA-256 is stored. The key is 256 random bits, so a slow password
 * hash would add nothing. PRESSTIME_BRIDGE_KEY in wp-config.php takes its place.
 */
class Presstime_Bridge_Key {

	const OPTION = 'presstime_bridge_key_hash';

	/**
	 * Whether a key has been issued or configured.
	 */
	public static function exists() {
		return '' !== self::hash();
	}

	/**
	 * Whether the key comes from wp-config.php and cannot be changed here.
	 */
	public static function is_configured() {
		return defined( 'PRESSTIME_BRIDGE_KEY' ) && is_string( PRESSTIME_BRIDGE_KEY ) && '' !== PRESSTIME_BRIDGE_KEY;
	}

	/**
	 * Makes a new key; the former one is void from now on.
	 *
	 * @return string The key, which cannot be read again later.
	 */
	public static function issue() {
		$key = 'pt_' . rtrim( strtr( base64_encode( random_bytes( 32 ) ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- Random bytes as text.
		update_option( self::OPTION, hash( 'sha256', $key ), false );
		return $key;
	}

	/**
	 * Compares in constant time.
	 *
	 * @param string $given What the request carried.
	 */
	public static function matches( $given ) {
		return self::exists() && hash_equals( self::hash(), hash( 'sha256', $given ) );
	}

	/**
	 * Keeps a new key for the next view of the settings page by the same user, ten minutes at most.
	 *
	 * @param string $key The key.
	 */
	public static function offer( $key ) {
		set_transient( self::offer_name(), $key, 10 * MINUTE_IN_SECONDS );
	}

	/**
	 * Hands out an offered key once.
	 *
	 * @return string Empty when there is none.
	 */
	public static function take_offered() {
		$key = get_transient( self::offer_name() );
		delete_transient( self::offer_name() );
		return is_string( $key ) ? $key : '';
	}

	/**
	 * The transient's name, one per user.
	 */
	private static function offer_name() {
		return 'presstime_bridge_new_key_' . get_current_user_id();
	}

	/**
	 * The hash to compare with, empty without a key.
	 */
	private static function hash() {
		return self::is_configured() ? hash( 'sha256', PRESSTIME_BRIDGE_KEY ) : (string) get_option( self::OPTION, '' );
	}
}
