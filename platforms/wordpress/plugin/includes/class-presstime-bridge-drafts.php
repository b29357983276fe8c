<?php
/**
 * The draft every post begins as.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Finds or makes the draft of a claim.
 */
class Presstime_Bridge_Drafts {

	const KEY_META        = '_presstime_key';
	const CONTENT_ID_META = '_presstime_content_id';

	/**
	 * The post of a claim, made if there is none yet.
	 *
	 * @param Presstime_Bridge_Claim   $claim   The claim.
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @param WP_User                  $author  The author.
	 * @return int Its id.
	 * @throws Presstime_Bridge_Refusal When somebody put it into the trash.
	 */
	public static function of( Presstime_Bridge_Claim $claim, Presstime_Bridge_Payload $payload, WP_User $author ) {
		$post = $claim->post_id() ? get_post( $claim->post_id() ) : null;
		if ( ! $post && $claim->is_resumed() ) {
			$post = self::orphan( $claim );
		}
		if ( ! $post ) {
			return self::create( $claim, $payload, $author );
		}
		if ( 'trash' === $post->post_status ) {
			throw Presstime_Bridge_Target::trashed( $post->ID );
		}
		return $post->ID;
	}

	/**
	 * A draft whose maker died before it could note the id in the claim. The key is in the
	 * post's guid, which is written by the same statement as the post; post meta would come after it.
	 *
	 * @param Presstime_Bridge_Claim $claim The claim.
	 * @return WP_Post|null
	 */
	private static function orphan( Presstime_Bridge_Claim $claim ) {
		global $wpdb;
		$id = $wpdb->get_var( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE guid = %s AND post_status <> 'trash' ORDER BY ID LIMIT 1", self::guid( $claim ) ) ); // phpcs:ignore WordPress.DB -- There is no function for it.
		if ( ! $id ) {
			return null;
		}
		$claim->attach( (int) $id );
		update_post_meta( (int) $id, self::KEY_META, $claim->key() );
		return get_post( (int) $id );
	}

	/**
	 * Makes the draft.
	 *
	 * @param Presstime_Bridge_Claim   $claim   The claim.
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @param WP_User                  $author  The author.
	 * @return int Its id.
	 * @throws Presstime_Bridge_Refusal When the lease was lost meanwhile.
	 */
	private static function create( Presstime_Bridge_Claim $claim, Presstime_Bridge_Payload $payload, WP_User $author ) {
		$claim->renew();
		wp_set_current_user( $author->ID );
		$meta = array( self::KEY_META => $claim->key() );
		if ( $payload->has( 'content_id' ) ) {
			$meta[ self::CONTENT_ID_META ] = $payload->get( 'content_id' );
		}
		$id = wp_insert_post(
			wp_slash(
				array(
					'post_type'   => $payload->get( 'post_type', 'post' ),
					'post_status' => 'draft',
					'post_author' => $author->ID,
					'post_title'  => $payload->get( 'title' ),
					'guid'        => self::guid( $claim ),
					'meta_input'  => $meta,
				)
			),
			true
		);
		if ( is_wp_error( $id ) ) {
			throw Presstime_Bridge_Refusal::write_failed( $id->get_error_message() );
		}
		try {
			$claim->attach( $id );
		} catch ( Presstime_Bridge_Refusal $lost ) {
			wp_delete_post( $id, true );
			throw $lost;
		}
		/**
		 * Fires when a draft has been made and nothing else is done yet.
		 *
		 * @param int    $id  The post.
		 * @param string $key The idempotency key.
		 */
		do_action( 'presstime_bridge_draft_created', $id, $claim->key() );
		return $id;
	}

	/**
	 * The guid of a key's post. A hash, since feeds show it.
	 *
	 * @param Presstime_Bridge_Claim $claim The claim.
	 */
	private static function guid( Presstime_Bridge_Claim $claim ) {
		return 'urn:presstime:' . hash( 'sha256', $claim->key() );
	}
}
