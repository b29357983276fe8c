<?php
/**
 * Images by URL.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Fetches an image from a public address. Redirects are followed here and not by
 * WordPress, because each address is checked, and WordPress's own check lets
 * link-local addresses (the metadata services of clouds) pass in some versions.
 */
class Presstime_Bridge_Download {

	const TIMEOUT   = 30;
	const REDIRECTS = 3;

	/**
	 * Fetches.
	 *
	 * @param string $url   The address.
	 * @param string $field For errors.
	 * @return string The bytes.
	 * @throws Presstime_Bridge_Refusal When it cannot be had.
	 */
	public static function get( $url, $field ) {
		$limit = wp_max_upload_size();
		for ( $hop = 0; $hop <= self::REDIRECTS; $hop++ ) {
			self::must_be_public( $url, $field );
			$response = wp_safe_remote_get(
				$url,
				array(
					'timeout'             => self::TIMEOUT,
					'redirection'         => 0,
					'limit_response_size' => $limit + 1,
				)
			);
			if ( is_wp_error( $response ) ) {
				throw self::unreachable( $field, $response->get_error_message() );
			}
			$status   = (int) wp_remote_retrieve_response_code( $response );
			$location = wp_remote_retrieve_header( $response, 'location' );
			if ( $status >= 300 && $status < 400 && is_string( $location ) && '' !== $location ) {
				$url = WP_Http::make_absolute_url( $location, $url );
				continue;
			}
			return self::body( $response, $status, $limit, $field );
		}
		throw Presstime_Bridge_Attachments::rejected( $field, __( 'The address of the image redirects too often.', 'presstime-bridge' ) );
	}

	/**
	 * The bytes of a final answer.
	 *
	 * @param array  $response The answer.
	 * @param int    $status   Its HTTP status.
	 * @param int    $limit    Most bytes.
	 * @param string $field    For errors.
	 * @throws Presstime_Bridge_Refusal When it is no image.
	 */
	private static function body( $response, $status, $limit, $field ) {
		if ( 200 !== $status ) {
			$message = "The image's server answered {$status}.";
			if ( $status >= 500 || in_array( $status, array( 408, 425, 429 ), true ) ) {
				throw self::unreachable( $field, $message );
			}
			throw Presstime_Bridge_Attachments::rejected( $field, $message );
		}
		$bytes = wp_remote_retrieve_body( $response );
		if ( strlen( $bytes ) > $limit ) {
			throw Presstime_Bridge_Attachments::rejected( $field, __( 'The image is larger than this site allows.', 'presstime-bridge' ) );
		}
		return $bytes;
	}

	/**
	 * Refuses addresses inside the site's network, except the site itself.
	 *
	 * @param string $url   The address.
	 * @param string $field For errors.
	 * @throws Presstime_Bridge_Refusal If so.
	 */
	private static function must_be_public( $url, $field ) {
		$host = strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) );
		$ip   = gethostbyname( $host );
		if ( '' !== $host && ! filter_var( $ip, FILTER_VALIDATE_IP ) && ! filter_var( trim( $host, '[]' ), FILTER_VALIDATE_IP ) ) {
			throw self::unreachable( $field, "The host {$host} is not known." ); // The name service may know it again later.
		}
		$public = strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) ) === $host
			|| filter_var( $ip, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE )
			|| apply_filters( 'http_request_host_is_external', false, $host, $url ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's own hook, so that what it allows is allowed here.
		if ( ! $public || ! wp_http_validate_url( $url ) ) {
			throw Presstime_Bridge_Attachments::rejected( $field, __( 'The address of the image is not a public one.', 'presstime-bridge' ) );
		}
	}

	/**
	 * The image cannot be had now.
	 *
	 * @param string $field   For errors.
	 * @param string $message Why.
	 */
	private static function unreachable( $field, $message ) {
		return new Presstime_Bridge_Refusal( 502, 'presstime_image_unreachable', $message, array( 'field' => $field ) );
	}
}
