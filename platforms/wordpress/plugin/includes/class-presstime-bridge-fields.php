<?php
/**
 * What each field may hold.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Checks single fields and brings them into normal form.
 */
class Presstime_Bridge_Fields {

	const MAX_IMAGES = 200;

	/**
	 * Checks a field.
	 *
	 * @param string $field Its name.
	 * @param mixed  $value Its value, not null except for featured_image.
	 * @return mixed The value in normal form.
	 * @throws Presstime_Bridge_Refusal When it may not be.
	 */
	public static function check( $field, $value ) {
		switch ( $field ) {
			case 'idempotency_key':
			case 'publication_key':
				$key = strtolower( self::text( $field, $value, 36 ) );
				self::must( wp_is_uuid( $key ), $field, __( 'must be a UUID', 'presstime-bridge' ) );
				return $key;
			case 'content_id':
				return self::text( $field, $value, 160 );
			case 'title':
				$title = self::text( $field, $value );
				self::must( '' !== trim( $title ), $field, __( 'must not be empty', 'presstime-bridge' ) );
				return $title;
			case 'content_html':
			case 'excerpt':
				return self::text( $field, $value );
			case 'slug':
				$slug = sanitize_title( self::text( $field, $value, 200 ) );
				self::must( '' !== $slug, $field, __( 'has no usable character', 'presstime-bridge' ) );
				return $slug;
			case 'status':
				return self::one_of( $field, $value, array( 'publish', 'draft', 'private' ) );
			case 'to':
				return self::one_of( $field, $value, array( 'draft', 'private', 'trash' ) );
			case 'date_gmt':
				return self::date( $field, $value );
			case 'author':
				self::must( is_int( $value ) || is_string( $value ), $field, __( 'must be an id, a login or an e-mail address', 'presstime-bridge' ) );
				return $value;
			case 'categories':
			case 'tags':
				return self::names( $field, $value );
			case 'featured_image':
				return null === $value ? null : self::image( $field, $value );
			case 'images':
				return self::images( $field, $value );
			case 'seo':
				return self::seo( $field, $value );
			case 'meta':
				self::must( is_array( $value ) && ( ! $value || ! isset( $value[0] ) ), $field, __( 'must be an object', 'presstime-bridge' ) );
				return $value;
			case 'from_trash':
				self::must( is_bool( $value ), $field, __( 'must be true or false', 'presstime-bridge' ) );
				return $value;
			case 'post_type':
				return self::text( $field, $value, 20 );
			case 'post_id':
				self::must( is_int( $value ) && $value > 0, $field, __( 'must be a positive number', 'presstime-bridge' ) );
				return $value;
		}
		throw Presstime_Bridge_Refusal::field( $field, $field );
	}

	/**
	 * A list of term names, each once.
	 *
	 * @param string $field Field.
	 * @param mixed  $value Value.
	 * @return string[]
	 */
	public static function names( $field, $value ) {
		self::must( is_array( $value ) && array_values( $value ) === $value, $field, __( 'must be a list of names', 'presstime-bridge' ) );
		$names = array();
		foreach ( $value as $name ) {
			$name = trim( self::text( $field, $name, 200 ) );
			self::must( '' !== $name, $field, __( 'must not contain an empty name', 'presstime-bridge' ) );
			$names[ self::fold( $name ) ] = $name;
		}
		return array_values( $names );
	}

	/**
	 * A name without regard to case, as WordPress compares names of terms.
	 *
	 * @param string $name The name.
	 */
	public static function fold( $name ) {
		return function_exists( 'mb_strtolower' ) ? mb_strtolower( $name ) : strtolower( $name );
	}

	/**
	 * A time in UTC.
	 *
	 * @param string $field Field.
	 * @param mixed  $value Value.
	 * @return string Y-m-d H:i:s.
	 */
	private static function date( $field, $value ) {
		$form  = '/^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|\+00:00)?$/';
		$right = is_string( $value ) && preg_match( $form, $value, $part ) && checkdate( (int) $part[2], (int) $part[3], (int) $part[1] )
			&& $part[1] >= '1000' && $part[4] < '24' && $part[5] < '60' && $part[6] < '60';
		self::must( $right, $field, __( 'must be a UTC time such as 2026-11-21T09:00:00Z', 'presstime-bridge' ) );
		return "{$part[1]}-{$part[2]}-{$part[3]} {$part[4]}:{$part[5]}:{$part[6]}";
	}

	/**
	 * A list of images.
	 *
	 * @param string $field Field.
	 * @param mixed  $value Value.
	 */
	private static function images( $field, $value ) {
		self::must( is_array( $value ) && array_values( $value ) === $value, $field, __( 'must be a list of images', 'presstime-bridge' ) );
		self::must( count( $value ) <= self::MAX_IMAGES, $field, __( 'has too many images', 'presstime-bridge' ) );
		$images = array();
		foreach ( $value as $i => $image ) {
			$images[] = self::image( "{$field}[{$i}]", $image );
		}
		return $images;
	}

	/**
	 * An image by bytes, by hash or by URL.
	 *
	 * @param string $field Field.
	 * @param mixed  $value Value.
	 */
	private static function image( $field, $value ) {
		self::must( is_array( $value ), $field, __( 'must be an object', 'presstime-bridge' ) );
		$image = array();
		foreach ( array( 'filename', 'mime_type', 'alt', 'sha256', 'data_base64', 'url' ) as $name ) {
			if ( isset( $value[ $name ] ) ) {
				$image[ $name ] = self::text( "{$field}.{$name}", $value[ $name ] );
			}
		}
		if ( isset( $image['url'] ) ) {
			self::must( ! isset( $image['sha256'] ) && ! isset( $image['data_base64'] ), $field, __( 'has a url, so it must have no sha256 and no data_base64', 'presstime-bridge' ) );
			self::must( (bool) preg_match( '#^https?://#i', $image['url'] ), "{$field}.url", __( 'must be an http or https address', 'presstime-bridge' ) );
			return $image;
		}
		$image['sha256'] = strtolower( isset( $image['sha256'] ) ? $image['sha256'] : '' );
		self::must( (bool) preg_match( '/^[0-9a-f]{64}$/', $image['sha256'] ), "{$field}.sha256", __( 'must be 64 hexadecimal digits', 'presstime-bridge' ) );
		return $image;
	}

	/**
	 * SEO texts.
	 *
	 * @param string $field Field.
	 * @param mixed  $value Value.
	 */
	private static function seo( $field, $value ) {
		self::must( is_array( $value ), $field, __( 'must be an object', 'presstime-bridge' ) );
		$seo = array();
		foreach ( $value as $name => $text ) {
			self::must( in_array( $name, Presstime_Bridge_Seo::TEXTS, true ), "{$field}.{$name}", __( 'is not a field of this request', 'presstime-bridge' ) );
			if ( null !== $text ) {
				$seo[ $name ] = sanitize_text_field( self::text( "{$field}.{$name}", $text, 1000 ) );
			}
		}
		return $seo;
	}

	/**
	 * A string in valid UTF-8.
	 *
	 * @param string $field Field.
	 * @param mixed  $value Value.
	 * @param int    $max   Most characters; 0 for any.
	 */
	public static function text( $field, $value, $max = 0 ) {
		self::must( is_string( $value ), $field, __( 'must be a string', 'presstime-bridge' ) );
		self::must( 0 === $max || mb_strlen( $value ) <= $max, $field, __( 'is too long', 'presstime-bridge' ) );
		return $value;
	}

	/**
	 * One of some words.
	 *
	 * @param string   $field Field.
	 * @param mixed    $value Value.
	 * @param string[] $words The words.
	 */
	private static function one_of( $field, $value, array $words ) {
		/* translators: %s: list of words. */
		self::must( in_array( $value, $words, true ), $field, sprintf( __( 'must be one of %s', 'presstime-bridge' ), implode( ', ', $words ) ) );
		return $value;
	}

	/**
	 * Refuses unless.
	 *
	 * @param bool   $right   The condition.
	 * @param string $field   Field.
	 * @param string $problem What is wrong with it.
	 * @throws Presstime_Bridge_Refusal When not right.
	 */
	private static function must( $right, $field, $problem ) {
		if ( ! $right ) {
			throw Presstime_Bridge_Refusal::field( $field, "{$field} {$problem}." );
		}
	}
}
