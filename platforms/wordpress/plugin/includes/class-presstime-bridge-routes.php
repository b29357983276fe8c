<?php
/**
 * The routes of presstime/v1.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * API.md describes them.
 */
class Presstime_Bridge_Routes {

	const API = 'presstime/v1';

	/** Registers the routes. */
	public static function register() {
		self::add( 'GET', '/status', array( 'Presstime_Bridge_Site', 'status' ) );
		self::add(
			'GET',
			'/site-metadata',
			static function () {
				return new WP_REST_Response( Presstime_Bridge_Site::metadata() );
			}
		);
		self::add( 'GET', '/find', array( __CLASS__, 'find' ) );
		self::add( 'POST', '/publish', array( __CLASS__, 'publish' ) );
		self::add( 'POST', '/update', array( __CLASS__, 'update' ) );
		self::add(
			'POST',
			'/unpublish',
			static function ( WP_REST_Request $request ) {
				return Presstime_Bridge_Takedown::unpublish( Presstime_Bridge_Payload::from_request( $request, Presstime_Bridge_Payload::TAKEDOWN ) );
			}
		);
		self::add(
			'POST',
			'/delete',
			static function ( WP_REST_Request $request ) {
				return Presstime_Bridge_Takedown::delete( Presstime_Bridge_Payload::from_request( $request, array( 'post_id', 'publication_key' ) ) );
			}
		);
		self::add(
			'DELETE',
			'/posts/(?P<id>[1-9]\d{0,18})',
			static function ( WP_REST_Request $request ) {
				return Presstime_Bridge_Takedown::delete( new Presstime_Bridge_Payload( array( 'post_id' => (int) $request['id'] ) ) );
			}
		);
	}

	/**
	 * POST /publish.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public static function publish( WP_REST_Request $request ) {
		$payload = Presstime_Bridge_Payload::from_request( $request, Presstime_Bridge_Payload::PUBLISH, array( 'idempotency_key', 'title', 'content_html' ) );
		return Presstime_Bridge_Publisher::publish( $payload )->to_response();
	}

	/**
	 * POST /update.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public static function update( WP_REST_Request $request ) {
		$payload = Presstime_Bridge_Payload::from_request( $request, Presstime_Bridge_Payload::UPDATE, array( 'idempotency_key' ) );
		return Presstime_Bridge_Publisher::update( $payload )->to_response();
	}

	/**
	 * GET /find.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public static function find( WP_REST_Request $request ) {
		$key     = $request->get_param( 'key' );
		$post_id = $request->get_param( 'post_id' );
		return Presstime_Bridge_Finder::find(
			Presstime_Bridge_Fields::check( 'idempotency_key', is_string( $key ) ? $key : '' ),
			is_string( $post_id ) && preg_match( '/^[1-9]\d{0,17}$/', $post_id ) ? (int) $post_id : 0
		);
	}

	/**
	 * Registers one route behind the key.
	 *
	 * @param string   $method HTTP method.
	 * @param string   $path   Path.
	 * @param callable $work   The work.
	 */
	private static function add( $method, $path, callable $work ) {
		register_rest_route(
			self::API,
			$path,
			array(
				'methods'             => $method,
				'permission_callback' => array( 'Presstime_Bridge_Gate', 'check' ),
				'callback'            => static function ( WP_REST_Request $request ) use ( $work ) {
					return Presstime_Bridge_Responses::of(
						static function () use ( $work, $request ) {
							return $work( $request );
						}
					);
				},
			)
		);
	}
}
