<?php
/**
 * Images in the media library.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Keeps every image once, found again by the SHA-256 of its bytes.
 */
class Presstime_Bridge_Attachments {

	const HASH_META = '_presstime_sha256';

	/**
	 * The attachment with these bytes.
	 *
	 * @param string $sha256 Hash.
	 * @return int Its id, 0 when there is none.
	 */
	public static function find( $sha256 ) {
		$found = get_posts(
			array(
				'post_type'        => 'attachment',
				'post_status'      => 'inherit',
				'fields'           => 'ids',
				'numberposts'      => 1,
				'orderby'          => 'ID',
				'order'            => 'ASC',
				'suppress_filters' => true,
				// phpcs:disable WordPress.DB.SlowDBQuery -- The key is indexed, and only our images have it.
				'meta_key'         => self::HASH_META,
				'meta_value'       => $sha256,
				// phpcs:enable
				'cache_results'    => false,
			)
		);
		return $found && is_readable( (string) get_attached_file( $found[0] ) ) ? (int) $found[0] : 0;
	}

	/**
	 * Brings an image into the library unless it is there.
	 *
	 * @param array  $image   As Presstime_Bridge_Fields made it.
	 * @param int    $post_id The post it is first used in.
	 * @param string $field   For errors.
	 * @return array Its SHA-256 and its id.
	 * @throws Presstime_Bridge_Refusal When it cannot be had.
	 */
	public static function keep( array $image, $post_id, $field ) {
		if ( isset( $image['url'] ) ) {
			$bytes = Presstime_Bridge_Download::get( $image['url'], $field );
			self::mime_type( $bytes, $field );
		} elseif ( isset( $image['data_base64'] ) ) {
			$bytes = self::decode( $image['data_base64'] );
		} else {
			$bytes = '';
		}
		$sha256 = '' === $bytes ? $image['sha256'] : hash( 'sha256', $bytes );
		$id     = Presstime_Bridge_Claims::lock(
			"image:{$sha256}",
			static function () use ( $image, $bytes, $sha256, $post_id, $field ) {
				return self::find_or_add( $image, $bytes, $sha256, $post_id, $field );
			}
		);
		self::complete( $id );
		return array( $sha256, $id );
	}

	/**
	 * Looks again, now that nobody else can add it, and adds it.
	 *
	 * @param array  $image   Its description.
	 * @param string $bytes   The bytes, '' when only the hash was sent.
	 * @param string $sha256  Their hash.
	 * @param int    $post_id The post.
	 * @param string $field   For errors.
	 * @return int Its id.
	 * @throws Presstime_Bridge_Refusal When it is neither here nor sent.
	 */
	private static function find_or_add( array $image, $bytes, $sha256, $post_id, $field ) {
		$id = self::find( $sha256 );
		if ( $id ) {
			return $id;
		}
		if ( '' === $bytes ) {
			throw new Presstime_Bridge_Refusal( 400, 'presstime_image_missing', "The image {$sha256} has been deleted.", array( 'field' => $field ) );
		}
		return self::add( $image, $bytes, $sha256, $post_id, $field );
	}

	/**
	 * Decodes base64.
	 *
	 * @param string $text Base64.
	 * @return string|null Null when it is not base64 or empty.
	 */
	public static function decode( $text ) {
		$bytes = base64_decode( $text, true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- Image bytes in JSON.
		return is_string( $bytes ) && '' !== $bytes ? $bytes : null;
	}

	/**
	 * Type of an image by its bytes, which must be one that WordPress takes.
	 *
	 * @param string $bytes The bytes.
	 * @param string $field For errors.
	 * @throws Presstime_Bridge_Refusal When it is no image, or of a type not allowed on this site.
	 */
	public static function mime_type( $bytes, $field ) {
		$info = @getimagesizefromstring( $bytes ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- It warns about what is no image.
		$mime = $info ? $info['mime'] : '';
		if ( '' === $mime || ! in_array( $mime, get_allowed_mime_types(), true ) ) {
			throw self::rejected( $field, __( 'This is not an image of a type that this site takes.', 'presstime-bridge' ) );
		}
		return $mime;
	}

	/**
	 * Adds an image.
	 *
	 * @param array  $image   Its description.
	 * @param string $bytes   The bytes.
	 * @param string $sha256  Their hash.
	 * @param int    $post_id The post.
	 * @param string $field   For errors.
	 * @return int Its id.
	 * @throws Presstime_Bridge_Refusal When WordPress does not take it.
	 */
	private static function add( array $image, $bytes, $sha256, $post_id, $field ) {
		require_once ABSPATH . 'wp-admin/includes/file.php';
		require_once ABSPATH . 'wp-admin/includes/media.php';
		require_once ABSPATH . 'wp-admin/includes/image.php';
		$mime = self::mime_type( $bytes, $field );
		$file = wp_tempnam();
		$size = $file ? file_put_contents( $file, $bytes ) : 0; // phpcs:ignore WordPress.WP.AlternativeFunctions -- A temporary file, which WordPress moves.
		if ( strlen( $bytes ) !== $size ) {
			throw Presstime_Bridge_Refusal::write_failed( __( 'No temporary file could be written.', 'presstime-bridge' ) );
		}
		$alt = isset( $image['alt'] ) ? sanitize_text_field( $image['alt'] ) : '';
		$id  = media_handle_sideload(
			array(
				'name'     => self::file_name( $image, $sha256, $mime ),
				'tmp_name' => $file,
			),
			$post_id,
			null,
			wp_slash(
				array(
					// Written with the attachment, so that one whose thumbnails were never made is found again.
					'meta_input' => array(
						self::HASH_META            => $sha256,
						'_wp_attachment_image_alt' => $alt,
					),
				)
			)
		);
		if ( is_wp_error( $id ) ) {
			wp_delete_file( $file );
			if ( ! wp_is_writable( wp_upload_dir()['path'] ) ) {
				throw Presstime_Bridge_Refusal::write_failed( $id->get_error_message() );
			}
			throw self::rejected( $field, $id->get_error_message() );
		}
		return $id;
	}

	/**
	 * Makes the thumbnails of an image whose upload died before it could.
	 *
	 * @param int $id The attachment.
	 */
	private static function complete( $id ) {
		if ( ! wp_get_attachment_metadata( $id ) ) {
			require_once ABSPATH . 'wp-admin/includes/image.php';
			wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, (string) get_attached_file( $id ) ) );
		}
	}

	/**
	 * A file name with the extension that belongs to the bytes.
	 *
	 * @param array  $image  Its description.
	 * @param string $sha256 Hash.
	 * @param string $mime   Type.
	 */
	private static function file_name( array $image, $sha256, $mime ) {
		$given = isset( $image['filename'] ) ? $image['filename'] : (string) wp_parse_url( isset( $image['url'] ) ? $image['url'] : '', PHP_URL_PATH );
		$stem  = sanitize_file_name( pathinfo( rawurldecode( $given ), PATHINFO_FILENAME ) );
		return ( '' === $stem ? substr( $sha256, 0, 16 ) : substr( $stem, 0, 80 ) ) . '.' . wp_get_default_extension_for_mime_type( $mime );
	}

	/**
	 * WordPress will not take this image, now or later.
	 *
	 * @param string $field   For errors.
	 * @param string $message Why.
	 */
	public static function rejected( $field, $message ) {
		return new Presstime_Bridge_Refusal( 422, 'presstime_image_rejected', $message, array( 'field' => $field ) );
	}
}
