<?php
/**
 * The payload of the IGNY8 bridge.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Translates it into the fields of presstime/v1.
 */
class Presstime_Bridge_Legacy_Payload {

	/**
	 * Brings it into normal form.
	 *
	 * @param array $given What arrived.
	 * @throws Presstime_Bridge_Refusal When a required field is missing or one is malformed.
	 */
	public static function normalize( array $given ) {
		$content_id = isset( $given['content_id'] ) && is_scalar( $given['content_id'] ) ? (string) $given['content_id'] : '';
		if ( '' === $content_id ) {
			throw Presstime_Bridge_Refusal::field( 'content_id', __( 'content_id is required.', 'presstime-bridge' ) );
		}
		foreach ( array( 'title', 'content_html' ) as $field ) {
			if ( ! isset( $given[ $field ] ) || '' === $given[ $field ] ) {
				/* translators: %s: name of a field. */
				throw Presstime_Bridge_Refusal::field( $field, sprintf( __( '%s is required.', 'presstime-bridge' ), $field ) );
			}
		}
		$fields = array(
			'idempotency_key' => 'igny8:' . Presstime_Bridge_Fields::check( 'content_id', $content_id ),
			'content_id'      => $content_id,
			'status'          => self::status( self::text( $given, 'status' ) ),
		);
		foreach ( array( 'title', 'content_html', 'excerpt' ) as $field ) {
			if ( isset( $given[ $field ] ) ) {
				$fields[ $field ] = Presstime_Bridge_Fields::check( $field, $given[ $field ] );
			}
		}
		if ( '' !== self::text( $given, 'published_at' ) ) {
			$fields['date_gmt'] = self::date( self::text( $given, 'published_at' ) );
		}
		foreach ( array( 'categories', 'tags' ) as $field ) {
			if ( isset( $given[ $field ] ) ) {
				$fields[ $field ] = self::names( $given, $field );
			}
		}
		$author = self::author( self::text( $given, 'author_email' ), self::text( $given, 'author_name' ) );
		if ( $author ) {
			$fields['author'] = $author->ID;
		}
		return new Presstime_Bridge_Payload( $fields + self::images( $given ) + self::seo( $given ) + self::extras( $given ) );
	}

	/**
	 * The post status for theirs. What is sent is meant to be seen unless it says otherwise.
	 *
	 * @param string $status Theirs.
	 */
	private static function status( $status ) {
		if ( in_array( $status, array( 'draft', 'pending', 'review' ), true ) ) {
			return 'draft';
		}
		return 'private' === $status ? 'private' : 'publish';
	}

	/**
	 * A time with or without offset; without, it is UTC.
	 *
	 * @param string $text Theirs.
	 * @throws Presstime_Bridge_Refusal When malformed.
	 */
	private static function date( $text ) {
		try {
			$date = new DateTimeImmutable( $text, new DateTimeZone( 'UTC' ) );
		} catch ( Exception $malformed ) {
			throw Presstime_Bridge_Refusal::field( 'published_at', __( 'published_at must be an ISO 8601 time.', 'presstime-bridge' ) );
		}
		return $date->setTimezone( new DateTimeZone( 'UTC' ) )->format( 'Y-m-d H:i:s' );
	}

	/**
	 * An author by e-mail, else by login or display name.
	 *
	 * @param string $email E-mail.
	 * @param string $name  Name.
	 * @return WP_User|null Null for one that this site does not know or who may not publish.
	 */
	private static function author( $email, $name ) {
		$user = '' === $email ? null : Presstime_Bridge_Authors::find( $email );
		if ( ! $user && '' !== $name ) {
			$user = Presstime_Bridge_Authors::find( $name );
			if ( ! $user ) {
				$named = get_users(
					array(
						'search'         => $name,
						'search_columns' => array( 'display_name' ),
						'number'         => 1,
					)
				);
				$user  = $named ? $named[0] : null;
			}
		}
		return $user && $user->has_cap( 'publish_posts' ) ? $user : null;
	}

	/**
	 * Images by URL.
	 *
	 * @param array $given What arrived.
	 */
	private static function images( array $given ) {
		$images = array();
		if ( '' !== self::text( $given, 'featured_image_url' ) ) {
			$images['featured_image'] = array( 'url' => self::text( $given, 'featured_image_url' ) );
			Presstime_Bridge_Fields::check( 'featured_image', $images['featured_image'] );
		}
		if ( ! empty( $given['gallery_images'] ) && is_array( $given['gallery_images'] ) ) {
			foreach ( $given['gallery_images'] as $image ) {
				$url                = is_array( $image ) && isset( $image['url'] ) ? $image['url'] : $image;
				$alt                = is_array( $image ) && isset( $image['alt'] ) ? $image['alt'] : '';
				$images['images'][] = array(
					'url' => $url,
					'alt' => $alt,
				);
			}
			Presstime_Bridge_Fields::check( 'images', $images['images'] );
		}
		return $images;
	}

	/**
	 * SEO texts under either of their names.
	 *
	 * @param array $given What arrived.
	 */
	private static function seo( array $given ) {
		$focus = self::names( $given, 'focus_keywords' );
		$seo   = array(
			'title'         => self::text( $given, 'seo_title' ) . ( isset( $given['seo_title'] ) ? '' : self::text( $given, 'meta_title' ) ),
			'description'   => self::text( $given, 'seo_description' ) . ( isset( $given['seo_description'] ) ? '' : self::text( $given, 'meta_description' ) ),
			'focus_keyword' => '' !== self::text( $given, 'primary_keyword' ) ? self::text( $given, 'primary_keyword' ) : (string) reset( $focus ),
		);
		return array( 'seo' => Presstime_Bridge_Fields::check( 'seo', array_filter( $seo, 'strlen' ) ) );
	}

	/**
	 * What WordPress has no field for: terms of their taxonomies where the site has these, else post meta.
	 *
	 * @param array $given What arrived.
	 */
	private static function extras( array $given ) {
		$terms = array();
		$meta  = array();
		foreach ( array( 'sectors', 'clusters' ) as $field ) {
			$names = self::names( $given, $field );
			if ( $names && is_object_in_taxonomy( 'post', "igny8_{$field}" ) ) {
				$terms[ "igny8_{$field}" ] = $names;
			} elseif ( $names ) {
				$meta[ "_presstime_{$field}" ] = $names;
			}
		}
		foreach ( array( 'secondary_keywords', 'focus_keywords' ) as $field ) {
			if ( self::names( $given, $field ) ) {
				$meta[ "_presstime_{$field}" ] = self::names( $given, $field );
			}
		}
		if ( '' !== self::text( $given, 'task_id' ) ) {
			$meta['_presstime_task_id'] = self::text( $given, 'task_id' );
		}
		return array(
			'terms'    => $terms,
			'own_meta' => $meta,
		);
	}

	/**
	 * A list of names; a name may also be an object with one.
	 *
	 * @param array  $given What arrived.
	 * @param string $field Field.
	 */
	private static function names( array $given, $field ) {
		$names = array();
		foreach ( isset( $given[ $field ] ) && is_array( $given[ $field ] ) ? $given[ $field ] : array() as $name ) {
			$name = is_array( $name ) && isset( $name['name'] ) ? $name['name'] : $name;
			if ( is_scalar( $name ) && '' !== trim( (string) $name ) ) {
				$names[] = (string) $name;
			}
		}
		return Presstime_Bridge_Fields::names( $field, $names );
	}

	/**
	 * A text, '' when absent.
	 *
	 * @param array  $given What arrived.
	 * @param string $field Field.
	 */
	private static function text( array $given, $field ) {
		return isset( $given[ $field ] ) && is_scalar( $given[ $field ] ) ? trim( (string) $given[ $field ] ) : '';
	}
}
