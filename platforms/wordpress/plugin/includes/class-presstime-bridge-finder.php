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
	 * @param string $key     The key.
	 * @param int    $post_id The post that was published with it, where that is known: it may have been made without the bridge. 0 if not.
	 */
	public static function find( $key, $post_id = 0 ) {
		$claim = Presstime_Bridge_Claims::find( $key );
		$other = ! $claim && $post_id > 0;
		$post  = null;
		if ( $claim && $claim->post_id() ) {
			$post = get_post( $claim->post_id() );
		} elseif ( $other ) {
			$post = get_post( $post_id );
			if ( $post && ! Presstime_Bridge_Target::carries( $post, $key ) ) {
				$post  = null;
				$other = false;
			}
		}
		$left = $claim ? $claim->seconds_left() : 0;
		$body = array(
			'found'       => (bool) $post,
			'gone'        => ! $post && ( $other || ( $claim && $claim->is_done() ) ),
			'in_progress' => $left > 0,
			'complete'    => $other || ( $claim && $claim->is_done() ),
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
