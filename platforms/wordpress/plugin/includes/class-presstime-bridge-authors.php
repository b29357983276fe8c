<?php
/**
 * Who a post is by.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Finds the WordPress user a request acts as. What that user may not do, the request may not do.
 */
class Presstime_Bridge_Authors {

	const OPTION = 'presstime_bridge_author';

	/**
	 * The user chosen in the settings, else the first administrator.
	 *
	 * @return WP_User|null
	 */
	public static function fallback() {
		$user = get_user_by( 'id', (int) get_option( self::OPTION ) );
		if ( $user && $user->has_cap( 'edit_posts' ) ) {
			return $user;
		}
		$admins = get_users(
			array(
				'role'    => 'administrator',
				'orderby' => 'ID',
				'number'  => 1,
			)
		);
		return $admins ? $admins[0] : null;
	}

	/**
	 * A user by id, login or e-mail.
	 *
	 * @param int|string $who Which.
	 * @return WP_User|null
	 */
	public static function find( $who ) {
		$user = false;
		if ( is_int( $who ) ) {
			$user = get_user_by( 'id', $who );
		} elseif ( is_email( $who ) ) {
			$user = get_user_by( 'email', $who );
		}
		if ( ! $user && is_string( $who ) ) {
			$user = get_user_by( 'login', $who );
		}
		if ( ! $user && is_string( $who ) && ctype_digit( $who ) ) {
			$user = get_user_by( 'id', (int) $who );
		}
		return $user && is_user_member_of_blog( $user->ID ) ? $user : null;
	}

	/**
	 * The user a payload asks for, who must be allowed to do it.
	 *
	 * @param Presstime_Bridge_Payload $payload   The request.
	 * @param string                   $post_type Type of the post.
	 * @param WP_Post|null             $post      The post to update.
	 * @throws Presstime_Bridge_Refusal When unknown or not allowed.
	 */
	public static function for_request( Presstime_Bridge_Payload $payload, $post_type, $post = null ) {
		if ( $payload->has( 'author' ) ) {
			$user = self::find( $payload->get( 'author' ) );
			if ( ! $user ) {
				throw new Presstime_Bridge_Refusal( 400, 'presstime_author_unknown', __( 'This site has no such author.', 'presstime-bridge' ), array( 'field' => 'author' ) );
			}
		} else {
			$own  = $post ? get_user_by( 'id', (int) $post->post_author ) : false;
			$user = $own && user_can( $own, 'edit_post', $post->ID ) ? $own : self::fallback();
		}
		$caps  = get_post_type_object( $post_type )->cap;
		$wants = 'draft' === $payload->get( 'status', $post ? 'draft' : 'publish' ) ? $caps->edit_posts : $caps->publish_posts;
		if ( ! $user || ! $user->has_cap( $wants ) || ( $post && ! user_can( $user, 'edit_post', $post->ID ) ) ) {
			throw new Presstime_Bridge_Refusal( 403, 'presstime_author_not_allowed', __( 'The author may not do this on this site.', 'presstime-bridge' ), array( 'field' => 'author' ) );
		}
		return $user;
	}
}
