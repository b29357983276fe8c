<?php
/**
 * Lets requests in by API key.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Permission callback of every route.
 */
class Presstime_Bridge_Gate {

	const BAD_KEYS_ALLOWED = 20;
	const BAD_KEYS_WINDOW  = 300;

	/**
	 * True, or the error to answer. A right key is never slowed down, so that a
	 * stranger behind the same address cannot lock Presstime out.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return true|WP_Error
	 */
	public static function check( WP_REST_Request $request ) {
		$given = self::key_of( $request );
		if ( '' === $given ) {
			return self::error( 'presstime_key_missing', __( 'No API key arrived. Send it in the X-Presstime-Key header.', 'presstime-bridge' ), 401 );
		}
		if ( Presstime_Bridge_Key::matches( $given ) ) {
			return true;
		}
		if ( self::count_bad_key() > self::BAD_KEYS_ALLOWED ) {
			return self::error( 'presstime_too_many_bad_keys', __( 'Too many wrong API keys from this address.', 'presstime-bridge' ), 429, array( 'retry_after' => self::BAD_KEYS_WINDOW ) );
		}
		return self::error( 'presstime_key_invalid', __( 'The API key is not the one of this site.', 'presstime-bridge' ), 401 );
	}

	/**
	 * The key a request carries.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return string Empty when there is none.
	 */
	private static function key_of( WP_REST_Request $request ) {
		foreach ( array( 'x-presstime-key', 'x-igny8-api-key' ) as $header ) {
			$value = $request->get_header( $header );
			if ( is_string( $value ) && '' !== trim( $value ) ) {
				return trim( $value );
			}
		}
		$authorization = (string) $request->get_header( 'authorization' );
		return preg_match( '/^\s*(?:Bearer|Api-Key)\s+(\S+)\s*$/i', $authorization, $found ) ? $found[1] : '';
	}

	/**
	 * Counts a wrong key of this address.
	 *
	 * @return int How many within the window, this one included.
	 */
	private static function count_bad_key() {
		$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
		$name    = 'presstime_bad_keys_' . substr( hash( 'sha256', $address . wp_salt() ), 0, 20 );
		$count   = (int) get_transient( $name ) + 1;
		if ( $count <= self::BAD_KEYS_ALLOWED + 1 ) {
			set_transient( $name, $count, self::BAD_KEYS_WINDOW );
		}
		return $count;
	}

	/**
	 * Builds an error.
	 *
	 * @param string $code    Error code.
	 * @param string $message For people.
	 * @param int    $status  HTTP status.
	 * @param array  $data    Further data.
	 */
	private static function error( $code, $message, $status, array $data = array() ) {
		return new WP_Error( $code, $message, array( 'status' => $status ) + $data );
	}
}
