<?php
/**
 * What became of a key.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Answers by the claim alone: it is written first, so no claim means that nothing was begun.
 */
class Presstime_Bridge_Finder {

	/**
	 * Looks a key up.
	 *
	 * @param string $key The key.
	 */
	public static function find( $key ) {
		$claim = Presstime_Bridge_Claims::find( $key );
		$post  = $claim && $claim->post_id() ? get_post( $claim->post_id() ) : null;
		$left  = $claim ? $claim->seconds_left() : 0;
		$body  = array(
			'found'       => (bool) $post,
			'gone'        => $claim && $claim->is_done() && ! $post,
			'in_progress' => $left > 0,
			'complete'    => $claim && $claim->is_done(),
			'retry_after' => $left > 0 ? min( $left, 5 ) : 0,
			'key'         => $key,
			'action'      => $claim ? $claim->action() : null,
		);
		return new WP_REST_Response( $body + ( $post ? Presstime_Bridge_Result::summary( $post ) : self::nothing( $claim ) ) );
	}

	/**
	 * The fields of a post that is not there.
	 *
	 * @param Presstime_Bridge_Claim|null $claim The claim.
	 */
	private static function nothing( $claim ) {
		$names = array( 'post_id', 'post_url', 'status', 'slug', 'date_gmt', 'content_id', 'content_hash', 'revision_hash' );
		return array( 'post_id' => $claim && $claim->post_id() ? $claim->post_id() : null ) + array_fill_keys( $names, null );
	}
}
