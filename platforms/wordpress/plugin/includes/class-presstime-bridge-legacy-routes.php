<?php
/**
 * Routes of the IGNY8 bridge.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * For clients that were written for that plugin: same paths, payload and answer.
 */
class Presstime_Bridge_Legacy_Routes {

	/** Registers the routes. */
	public static function register() {
		foreach ( array( 'igny8/v1', 'igny8-bridge/v1' ) as $api ) {
			self::add( $api, 'POST', '/publish', array( __CLASS__, 'publish' ) );
		}
		self::add( 'igny8/v1', 'GET', '/site-metadata', array( __CLASS__, 'metadata' ) );
	}

	/**
	 * POST publish.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public static function publish( WP_REST_Request $request ) {
		$given   = $request->get_json_params();
		$given   = is_array( $given ) ? $given : $request->get_body_params();
		$payload = Presstime_Bridge_Legacy_Payload::normalize( $given );
		// The content id is all there is: when its post has been deleted, the same id makes a new one.
		$claim = Presstime_Bridge_Claims::find( $payload->get( 'idempotency_key' ) );
		if ( $claim && $claim->is_done() && ! get_post( $claim->post_id() ) ) {
			$claim->forget();
		}
		$result = Presstime_Bridge_Publisher::publish( $payload, '__return_true' );
		$post   = $result->post;
		return new WP_REST_Response(
			array(
				'success'          => true,
				'post_id'          => $post->ID,
				'assigned_post_id' => $post->ID,
				'post_url'         => get_permalink( $post ),
				'term_ids'         => array_merge( array(), ...array_values( $result->term_ids() ) ),
				'wordpress_status' => $post->post_status,
				'status'           => 'publish' === $post->post_status ? 'published' : $post->post_status,
				'synced_at'        => gmdate( DATE_ATOM ),
				'content_id'       => $given['content_id'],
				'task_id'          => isset( $given['task_id'] ) ? $given['task_id'] : null,
				'replayed'         => $result->replayed,
			),
			$result->http_status
		);
	}

	/** GET site-metadata. */
	public static function metadata() {
		return new WP_REST_Response( array( 'success' => true ) + Presstime_Bridge_Site::metadata() );
	}

	/**
	 * Registers one route behind the key.
	 *
	 * @param string   $api    Namespace.
	 * @param string   $method HTTP method.
	 * @param string   $path   Path.
	 * @param callable $work   The work.
	 */
	private static function add( $api, $method, $path, callable $work ) {
		register_rest_route(
			$api,
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
