<?php
/**
 * The post a request is about.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Finds a post by its id or by the key it was published with.
 */
class Presstime_Bridge_Target {

	/**
	 * Id of the post.
	 *
	 * @var int
	 */
	public $post_id;

	/**
	 * The post, null when it has been deleted.
	 *
	 * @var WP_Post|null
	 */
	public $post;

	/**
	 * The claim that made it, if known.
	 *
	 * @var Presstime_Bridge_Claim|null
	 */
	private $claim;

	/**
	 * Finds the post named by post_id or publication_key.
	 *
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @throws Presstime_Bridge_Refusal When there never was one, or it is not the bridge's.
	 */
	public static function of( Presstime_Bridge_Payload $payload ) {
		if ( $payload->has( 'post_id' ) === $payload->has( 'publication_key' ) ) {
			throw Presstime_Bridge_Refusal::field( 'post_id', __( 'Either post_id or publication_key is required.', 'presstime-bridge' ) );
		}
		$target = new self();
		if ( $payload->has( 'publication_key' ) ) {
			$target->claim   = Presstime_Bridge_Claims::find( $payload->get( 'publication_key' ) );
			$target->post_id = $target->claim ? $target->claim->post_id() : 0;
			if ( $target->claim && $target->claim->seconds_left() > 0 ) {
				throw Presstime_Bridge_Refusal::in_progress( $target->claim->seconds_left() );
			}
		} else {
			$target->post_id = $payload->get( 'post_id' );
			$target->claim   = Presstime_Bridge_Claims::find_by_post( $target->post_id );
		}
		$target->post = $target->post_id ? get_post( $target->post_id ) : null;
		if ( ! $target->post && ( ! $target->claim || ! $target->post_id ) ) {
			throw new Presstime_Bridge_Refusal( 404, 'presstime_post_not_found', __( 'There never was such a post.', 'presstime-bridge' ) );
		}
		if ( $target->post && ! $target->is_ours() ) {
			throw new Presstime_Bridge_Refusal( 403, 'presstime_not_ours', __( 'This post was not made through the bridge.', 'presstime-bridge' ), array( 'post_id' => $target->post_id ) );
		}
		return $target;
	}

	/**
	 * The post, fit for an update.
	 *
	 * @param bool $from_trash Whether the update may bring it back from the trash.
	 * @throws Presstime_Bridge_Refusal When it is deleted, trashed or unfinished.
	 */
	public function existing( $from_trash = false ) {
		if ( ! $this->post ) {
			throw self::deleted( $this->post_id );
		}
		if ( 'trash' === $this->post->post_status && ! $from_trash ) {
			throw self::trashed( $this->post_id );
		}
		if ( $this->claim && ! $this->claim->was_completed() ) {
			if ( $this->claim->seconds_left() > 0 ) {
				throw Presstime_Bridge_Refusal::in_progress( $this->claim->seconds_left() );
			}
			throw new Presstime_Bridge_Refusal( 409, 'presstime_incomplete', __( 'Publishing this post stopped midway; repeat that request first.', 'presstime-bridge' ), array( 'post_id' => $this->post_id ) );
		}
		return $this->post;
	}

	/**
	 * The post has been deleted.
	 *
	 * @param int $post_id Which.
	 */
	public static function deleted( $post_id ) {
		return new Presstime_Bridge_Refusal( 410, 'presstime_post_deleted', __( 'The post has been deleted.', 'presstime-bridge' ), array( 'post_id' => $post_id ) );
	}

	/**
	 * The post is in the trash.
	 *
	 * @param int $post_id Which.
	 */
	public static function trashed( $post_id ) {
		return new Presstime_Bridge_Refusal( 409, 'presstime_post_trashed', __( 'The post is in the trash.', 'presstime-bridge' ), array( 'post_id' => $post_id ) );
	}

	/**
	 * The key can change posts that Presstime made, and no others, unless the site says so.
	 */
	private function is_ours() {
		$ours = (bool) get_post_meta( $this->post->ID, Presstime_Bridge_Drafts::KEY_META, true );
		/**
		 * Filters whether the bridge may change a post, e.g. one published by other means before.
		 *
		 * @param bool    $ours Whether the bridge made it.
		 * @param WP_Post $post The post.
		 */
		return (bool) apply_filters( 'presstime_bridge_may_change_post', $ours, $this->post );
	}
}
