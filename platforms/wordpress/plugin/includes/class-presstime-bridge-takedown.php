<?php
/**
 * Taking posts down.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Unpublish and delete. Both may be repeated.
 */
class Presstime_Bridge_Takedown {

	/**
	 * Hides a post from the public.
	 *
	 * @param Presstime_Bridge_Payload $payload post_id or publication_key, and to.
	 */
	public static function unpublish( Presstime_Bridge_Payload $payload ) {
		$target = Presstime_Bridge_Target::of( $payload );
		$to     = $payload->get( 'to', 'draft' );
		if ( 'trash' === $to && ! EMPTY_TRASH_DAYS ) {
			$to = 'draft'; // Without a trash WordPress would delete it, and it could never come back.
		}
		return Presstime_Bridge_Claims::lock(
			"post:{$target->post_id}",
			static function () use ( $target, $to ) {
				clean_post_cache( $target->post_id );
				$status = get_post_status( $target->post_id );
				if ( ! $status || $status === $to || 'trash' === $status ) {
					return self::answer( $target->post_id, true );
				}
				if ( 'trash' === $to ) {
					$done = wp_trash_post( $target->post_id );
				} else {
					$done = wp_update_post(
						array(
							'ID'          => $target->post_id,
							'post_status' => $to,
						),
						true
					);
				}
				if ( ! $done || is_wp_error( $done ) ) {
					throw Presstime_Bridge_Refusal::write_failed( is_wp_error( $done ) ? $done->get_error_message() : __( 'WordPress did not put the post into the trash.', 'presstime-bridge' ) );
				}
				return self::answer( $target->post_id, false );
			}
		);
	}

	/**
	 * Removes a post for good.
	 *
	 * @param Presstime_Bridge_Payload $payload post_id or publication_key.
	 */
	public static function delete( Presstime_Bridge_Payload $payload ) {
		$target = Presstime_Bridge_Target::of( $payload );
		return Presstime_Bridge_Claims::lock(
			"post:{$target->post_id}",
			static function () use ( $target ) {
				clean_post_cache( $target->post_id );
				$there = (bool) get_post( $target->post_id );
				Presstime_Bridge_Claims::close_all( $target->post_id );
				if ( $there && ! wp_delete_post( $target->post_id, true ) ) {
					throw Presstime_Bridge_Refusal::write_failed( __( 'WordPress did not delete the post.', 'presstime-bridge' ) );
				}
				return self::answer( $target->post_id, ! $there );
			}
		);
	}

	/**
	 * The answer.
	 *
	 * @param int  $post_id The post.
	 * @param bool $already Whether there was nothing to do.
	 */
	private static function answer( $post_id, $already ) {
		clean_post_cache( $post_id );
		$post = get_post( $post_id );
		return new WP_REST_Response(
			array(
				'post_id'  => $post_id,
				'status'   => $post ? $post->post_status : 'deleted',
				'already'  => $already,
				'post_url' => $post ? get_permalink( $post ) : null,
			)
		);
	}
}
