<?php
/**
 * A checked request.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * The fields of a publish, update, unpublish or delete request in normal form. A field
 * that is absent stays absent: an update leaves it as it is.
 */
class Presstime_Bridge_Payload {

	const PUBLISH  = array( 'idempotency_key', 'content_id', 'title', 'content_html', 'excerpt', 'slug', 'status', 'date_gmt', 'author', 'categories', 'tags', 'featured_image', 'images', 'seo', 'meta', 'post_type', 'post_id' );
	const UPDATE   = array( 'idempotency_key', 'publication_key', 'content_id', 'title', 'content_html', 'excerpt', 'slug', 'status', 'date_gmt', 'author', 'categories', 'tags', 'featured_image', 'images', 'seo', 'meta', 'post_id', 'from_trash' );
	const TAKEDOWN = array( 'publication_key', 'post_id', 'to' );

	/**
	 * Values by field.
	 *
	 * @var array
	 */
	private $fields;

	/**
	 * Wraps values that are in normal form.
	 *
	 * @param array $fields The values.
	 */
	public function __construct( array $fields ) {
		$this->fields = $fields;
	}

	/**
	 * Checks the JSON body of a request.
	 *
	 * @param WP_REST_Request $request  The request.
	 * @param string[]        $allowed  Fields that may be there.
	 * @param string[]        $required Fields that must be there.
	 * @throws Presstime_Bridge_Refusal When it is not as API.md says.
	 */
	public static function from_request( WP_REST_Request $request, array $allowed, array $required = array() ) {
		$json = $request->get_json_params();
		if ( ! is_array( $json ) ) {
			throw new Presstime_Bridge_Refusal( 400, 'presstime_invalid_json', __( 'The body must be a JSON object.', 'presstime-bridge' ) );
		}
		foreach ( array_keys( $json ) as $field ) {
			if ( ! in_array( $field, $allowed, true ) ) {
				/* translators: %s: name of a field. */
				throw Presstime_Bridge_Refusal::field( (string) $field, sprintf( __( '%s is not a field of this request.', 'presstime-bridge' ), $field ) );
			}
		}
		foreach ( $required as $field ) {
			if ( ! isset( $json[ $field ] ) ) {
				/* translators: %s: name of a field. */
				throw Presstime_Bridge_Refusal::field( $field, sprintf( __( '%s is required.', 'presstime-bridge' ), $field ) );
			}
		}
		$fields = array();
		foreach ( $json as $field => $value ) {
			if ( null !== $value || 'featured_image' === $field ) {
				$fields[ $field ] = Presstime_Bridge_Fields::check( $field, $value );
			}
		}
		return new self( $fields );
	}

	/**
	 * Whether a field was sent.
	 *
	 * @param string $field The field.
	 */
	public function has( $field ) {
		return array_key_exists( $field, $this->fields );
	}

	/**
	 * A field's value.
	 *
	 * @param string $field    The field.
	 * @param mixed  $fallback When it was not sent.
	 */
	public function get( $field, $fallback = null ) {
		return $this->has( $field ) ? $this->fields[ $field ] : $fallback;
	}

	/**
	 * SHA-256 of the request in a form that does not depend on the order of fields. Image
	 * bytes are represented by their own hash.
	 */
	public function hash() {
		$fields = $this->fields;
		// Whether it is still in the trash depends on how far an earlier try came.
		unset( $fields['idempotency_key'], $fields['from_trash'] );
		return hash( 'sha256', (string) wp_json_encode( self::canonical( $fields ) ) );
	}

	/**
	 * Sorts by name, at every depth, and leaves image bytes out.
	 *
	 * @param mixed $value A value.
	 */
	private static function canonical( $value ) {
		if ( ! is_array( $value ) ) {
			return $value;
		}
		unset( $value['data_base64'] );
		if ( array_keys( $value ) !== range( 0, count( $value ) - 1 ) ) {
			ksort( $value, SORT_STRING );
		}
		return array_map( array( __CLASS__, 'canonical' ), $value );
	}
}
