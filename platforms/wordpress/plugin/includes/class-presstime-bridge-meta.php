<?php
/**
 * Post meta that a request may set.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Only keys that the site has named, or that a plugin registered for REST.
 */
class Presstime_Bridge_Meta {

	const OPTION = 'presstime_bridge_meta_keys';

	/**
	 * Refuses keys that are not allowed.
	 *
	 * @param Presstime_Bridge_Payload $payload   The request.
	 * @param string                   $post_type Type of the post.
	 * @throws Presstime_Bridge_Refusal If so.
	 */
	public static function check( Presstime_Bridge_Payload $payload, $post_type ) {
		$meta = $payload->get( 'meta', array() );
		if ( ! $meta ) {
			return;
		}
		$allowed = self::allowed( $post_type );
		foreach ( $meta as $key => $value ) {
			if ( ! in_array( (string) $key, $allowed, true ) ) {
				throw new Presstime_Bridge_Refusal( 400, 'presstime_meta_not_allowed', "This site does not let Presstime set the meta key {$key}.", array( 'field' => "meta.{$key}" ) );
			}
			if ( null !== $value && ! is_scalar( $value ) ) {
				throw Presstime_Bridge_Refusal::field( "meta.{$key}", "meta.{$key} must be a string, number or boolean." );
			}
		}
	}

	/**
	 * Writes.
	 *
	 * @param int                      $post_id The post.
	 * @param Presstime_Bridge_Payload $payload The request.
	 */
	public static function write( $post_id, Presstime_Bridge_Payload $payload ) {
		foreach ( $payload->get( 'meta', array() ) + $payload->get( 'own_meta', array() ) as $key => $value ) {
			if ( null === $value ) {
				delete_post_meta( $post_id, $key );
			} else {
				update_post_meta( $post_id, $key, wp_slash( $value ) );
			}
		}
	}

	/**
	 * Keys that may be set.
	 *
	 * @param string $post_type Type of the post.
	 * @return string[]
	 */
	private static function allowed( $post_type ) {
		$allowed = preg_split( '/\s+/', (string) get_option( self::OPTION, '' ), -1, PREG_SPLIT_NO_EMPTY );
		foreach ( array( '', $post_type ) as $subtype ) {
			foreach ( get_registered_meta_keys( 'post', $subtype ) as $key => $settings ) {
				if ( ! empty( $settings['show_in_rest'] ) ) {
					$allowed[] = (string) $key;
				}
			}
		}
		/**
		 * Filters the meta keys that Presstime may set.
		 *
		 * @param string[] $allowed   The keys.
		 * @param string   $post_type Type of the post.
		 */
		return (array) apply_filters( 'presstime_bridge_meta_keys', $allowed, $post_type );
	}
}
