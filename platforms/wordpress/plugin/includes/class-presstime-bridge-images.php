<?php
/**
 * The images of a request.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Checks images before anything is written, stores them, and puts their addresses into the content.
 */
class Presstime_Bridge_Images {

	const SCHEME = 'presstime-media:';

	/**
	 * The request.
	 *
	 * @var Presstime_Bridge_Payload
	 */
	private $payload;

	/**
	 * Attachment ids by SHA-256.
	 *
	 * @var int[]
	 */
	private $ids = array();

	/**
	 * Id of the featured image, 0 for none.
	 *
	 * @var int
	 */
	private $featured = 0;

	/**
	 * Checks the images of a request.
	 *
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @throws Presstime_Bridge_Refusal When one is no image, or missing.
	 */
	public function __construct( Presstime_Bridge_Payload $payload ) {
		$this->payload = $payload;
		$known         = array();
		foreach ( $this->sources() as $field => $image ) {
			if ( isset( $image['url'] ) ) {
				continue;
			}
			if ( isset( $image['data_base64'] ) ) {
				$bytes = Presstime_Bridge_Attachments::decode( $image['data_base64'] );
				if ( null === $bytes || hash( 'sha256', $bytes ) !== $image['sha256'] ) {
					throw Presstime_Bridge_Refusal::field( "{$field}.sha256", "{$field}.sha256 is not the hash of data_base64." );
				}
				Presstime_Bridge_Attachments::mime_type( $bytes, $field );
			} elseif ( ! Presstime_Bridge_Attachments::find( $image['sha256'] ) ) {
				throw self::missing( $field, $image['sha256'] );
			}
			$known[ $image['sha256'] ] = true;
		}
		foreach ( self::references( $payload->get( 'content_html', '' ) ) as $sha256 ) {
			if ( isset( $known[ $sha256 ] ) ) {
				continue;
			}
			$id = Presstime_Bridge_Attachments::find( $sha256 );
			if ( ! $id ) {
				throw self::missing( 'content_html', $sha256 );
			}
			$this->ids[ $sha256 ] = $id;
		}
	}

	/**
	 * Brings all images into the media library.
	 *
	 * @param int                    $post_id The post they belong to.
	 * @param Presstime_Bridge_Claim $claim   Our claim; each image may take long.
	 */
	public function store( $post_id, Presstime_Bridge_Claim $claim ) {
		foreach ( $this->sources() as $field => $image ) {
			$claim->renew();
			list( $sha256, $id )  = Presstime_Bridge_Attachments::keep( $image, $post_id, $field );
			$this->ids[ $sha256 ] = $id;
			if ( 'featured_image' === $field ) {
				$this->featured = $id;
			}
		}
	}

	/**
	 * Sets or removes the featured image, if the request names it.
	 *
	 * @param int $post_id The post.
	 */
	public function write_featured( $post_id ) {
		if ( $this->featured ) {
			set_post_thumbnail( $post_id, $this->featured );
		} elseif ( $this->payload->has( 'featured_image' ) ) {
			delete_post_thumbnail( $post_id );
		}
	}

	/**
	 * Replaces presstime-media: references by addresses.
	 *
	 * @param string $html The content.
	 */
	public function rewrite( $html ) {
		foreach ( self::references( $html ) as $sha256 ) {
			$html = str_ireplace( self::SCHEME . $sha256, esc_url( (string) wp_get_attachment_url( $this->ids[ $sha256 ] ) ), $html );
		}
		return $html;
	}

	/**
	 * Whether the request says anything about images.
	 */
	public function were_sent() {
		return $this->ids || $this->payload->has( 'images' ) || $this->payload->has( 'featured_image' );
	}

	/**
	 * Attachment ids, the featured image first.
	 *
	 * @return int[]
	 */
	public function ids() {
		return array_values( array_unique( array_filter( array_merge( array( $this->featured ), array_values( $this->ids ) ) ) ) );
	}

	/**
	 * All images by the name of their field.
	 */
	private function sources() {
		$sources = array();
		if ( $this->payload->get( 'featured_image' ) ) {
			$sources['featured_image'] = $this->payload->get( 'featured_image' );
		}
		foreach ( $this->payload->get( 'images', array() ) as $i => $image ) {
			$sources[ "images[{$i}]" ] = $image;
		}
		return $sources;
	}

	/**
	 * Hashes that content refers to.
	 *
	 * @param string $html The content.
	 * @return string[]
	 */
	private static function references( $html ) {
		preg_match_all( '/' . self::SCHEME . '([0-9a-f]{64})/i', $html, $found );
		return array_unique( array_map( 'strtolower', $found[1] ) );
	}

	/**
	 * An image that is neither sent nor here.
	 *
	 * @param string $field  Where it is used.
	 * @param string $sha256 Its hash.
	 */
	private static function missing( $field, $sha256 ) {
		return new Presstime_Bridge_Refusal( 400, 'presstime_image_missing', "The image {$sha256} is neither in this request nor on this site.", array( 'field' => $field ) );
	}
}
