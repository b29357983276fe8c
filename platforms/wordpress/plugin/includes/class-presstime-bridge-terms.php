<?php
/**
 * Categories, tags and other terms.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Assigns terms by name and creates those that are missing. The API key stands for the
 * site here: authors who could not add a category by hand can have one added.
 */
class Presstime_Bridge_Terms {

	const FIELDS = array(
		'categories' => 'category',
		'tags'       => 'post_tag',
	);

	/**
	 * Refuses terms that the post type cannot have.
	 *
	 * @param Presstime_Bridge_Payload $payload   The request.
	 * @param string                   $post_type The type.
	 * @throws Presstime_Bridge_Refusal If so.
	 */
	public static function check( Presstime_Bridge_Payload $payload, $post_type ) {
		foreach ( self::FIELDS as $field => $taxonomy ) {
			if ( $payload->get( $field ) && ! is_object_in_taxonomy( $post_type, $taxonomy ) ) {
				throw Presstime_Bridge_Refusal::field( $field, "{$field} cannot be set on a {$post_type}." );
			}
		}
	}

	/**
	 * Sets the terms that the request names.
	 *
	 * @param int                      $post_id The post.
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @throws Presstime_Bridge_Refusal When WordPress fails.
	 */
	public static function write( $post_id, Presstime_Bridge_Payload $payload ) {
		$names = $payload->get( 'terms', array() );
		foreach ( self::FIELDS as $field => $taxonomy ) {
			if ( $payload->has( $field ) ) {
				$names[ $taxonomy ] = $payload->get( $field );
			}
		}
		foreach ( $names as $taxonomy => $of_taxonomy ) {
			$ids = array();
			foreach ( $of_taxonomy as $name ) {
				$ids[] = self::ensure( $name, $taxonomy );
			}
			$done = wp_set_object_terms( $post_id, $ids, $taxonomy );
			if ( is_wp_error( $done ) ) {
				throw Presstime_Bridge_Refusal::write_failed( $done->get_error_message() );
			}
		}
	}

	/**
	 * The term of a name.
	 *
	 * @param string $name     The name.
	 * @param string $taxonomy The taxonomy.
	 * @return int Its id.
	 * @throws Presstime_Bridge_Refusal When WordPress fails.
	 */
	private static function ensure( $name, $taxonomy ) {
		$term = get_term_by( 'name', $name, $taxonomy );
		if ( $term ) {
			return $term->term_id;
		}
		return Presstime_Bridge_Claims::lock(
			'term:' . md5( $taxonomy . ':' . Presstime_Bridge_Fields::fold( $name ) ),
			static function () use ( $name, $taxonomy ) {
				$made = wp_insert_term( wp_slash( $name ), $taxonomy );
				if ( ! is_wp_error( $made ) ) {
					return (int) $made['term_id'];
				}
				if ( 'term_exists' === $made->get_error_code() ) { // Another request was first.
					return (int) $made->get_error_data();
				}
				throw Presstime_Bridge_Refusal::write_failed( $made->get_error_message() );
			}
		);
	}
}
