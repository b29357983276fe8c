<?php
/**
 * What all answers have in common.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Headers of answers, and refusals turned into them.
 */
class Presstime_Bridge_Responses {

	/**
	 * Runs the work of a route.
	 *
	 * @param callable $work Returns a WP_REST_Response or throws a refusal.
	 * @return WP_REST_Response|WP_Error
	 */
	public static function of( callable $work ) {
		try {
			return $work();
		} catch ( Presstime_Bridge_Refusal $refusal ) {
			return $refusal->to_error();
		} catch ( Throwable $failure ) {
			error_log( 'Presstime Bridge: ' . $failure ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- The only place an operator can look.
			return Presstime_Bridge_Refusal::write_failed( __( 'An unexpected error occurred; it is in the PHP error log.', 'presstime-bridge' ) )->to_error();
		}
	}

	/**
	 * Marks the answers of our namespaces, so that a client can tell them from those of a cache or firewall.
	 *
	 * @param WP_REST_Response $response The answer.
	 * @param WP_REST_Server   $server   The server.
	 * @param WP_REST_Request  $request  The request.
	 */
	public static function finish( $response, $server, $request ) {
		if ( ! $response instanceof WP_REST_Response || ! preg_match( '#^/(presstime|igny8|igny8-bridge)/v1(/|$)#', $request->get_route() ) ) {
			return $response;
		}
		$response->header( 'X-Presstime-Bridge', PRESSTIME_BRIDGE_VERSION );
		$response->header( 'Cache-Control', 'no-store' );
		$data = $response->get_data();
		if ( isset( $data['data']['retry_after'] ) ) {
			$response->header( 'Retry-After', (string) $data['data']['retry_after'] );
		}
		if ( $response->is_error() && 0 === strpos( $request->get_route(), '/igny8' ) ) {
			$response->set_data( array( 'success' => false ) + $data );
		}
		return $response;
	}
}
