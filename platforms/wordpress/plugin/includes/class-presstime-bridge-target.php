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
	 * Finds the post named by post_id, by publication_key, or by both, which then have to fit together.
	 *
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @throws Presstime_Bridge_Refusal When there never was one, or it is not ours.
	 */
	public static function of( Presstime_Bridge_Payload $payload ) {
		if ( ! $payload->has( 'post_id' ) && ! $payload->has( 'publication_key' ) ) {
			throw Presstime_Bridge_Refusal::field( 'post_id', __( 'post_id or publication_key is required.', 'presstime-bridge' ) );
		}
		$key    = $payload->get( 'publication_key', '' );
		$target = new self();
		if ( '' !== $key ) {
			$target->claim   = Presstime_Bridge_Claims::find( $key );
			$target->post_id = $target->claim ? $target->claim->post_id() : 0;
			if ( $target->claim && $target->claim->seconds_left() > 0 ) {
				throw Presstime_Bridge_Refusal::in_progress( $target->claim->seconds_left() );
			}
		}
		if ( $payload->has( 'post_id' ) ) {
			if ( $target->post_id && $target->post_id !== $payload->get( 'post_id' ) ) {
				throw self::not_ours( $payload->get( 'post_id' ) );
			}
			$target->post_id = $payload->get( 'post_id' );
			$target->claim   = $target->claim ? $target->claim : Presstime_Bridge_Claims::find_by_post( $target->post_id );
		}
		$target->post = $target->post_id ? get_post( $target->post_id ) : null;
		if ( ! $target->post && ( ! $target->claim || ! $target->post_id ) ) {
			throw new Presstime_Bridge_Refusal( 404, 'presstime_post_not_found', __( 'There never was such a post.', 'presstime-bridge' ) );
		}
		$by_key = $payload->has( 'post_id' ) || ( $target->claim && 'publish' === $target->claim->action() );
		if ( $target->post && ! $target->is_ours( $by_key ? $key : '' ) ) {
			throw self::not_ours( $target->post_id );
		}
		return $target;
	}

	/**
	 * Whether a post was published under a key: through the bridge, which keeps the key with the post, or by Presstime
	 * through another way into the site, which leaves it as a comment in the text.
	 *
	 * @param WP_Post $post The post.
	 * @param string  $key  The key.
	 */
	public static function carries( WP_Post $post, $key ) {
		$made = (string) get_post_meta( $post->ID, Presstime_Bridge_Drafts::KEY_META, true );
		return '' === $made ? false !== strpos( $post->post_content, "<!-- presstime:{$key}" ) : $made === $key;
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
	 * The post is somebody else's.
	 *
	 * @param int $post_id Which.
	 */
	private static function not_ours( $post_id ) {
		return new Presstime_Bridge_Refusal( 403, 'presstime_not_ours', __( 'Presstime did not make this post, or made it under another key.', 'presstime-bridge' ), array( 'post_id' => $post_id ) );
	}

	/**
	 * The key can change posts that Presstime made, and no others, unless the site says so.
	 *
	 * @param string $key The key it must have been published with; '' for any.
	 */
	private function is_ours( $key ) {
		$made = (bool) get_post_meta( $this->post->ID, Presstime_Bridge_Drafts::KEY_META, true );
		$ours = '' === $key ? $made : self::carries( $this->post, $key );
		if ( $ours && ! $made ) {
			// From now on it is known by this; an update over the bridge takes the comment out of the text.
			update_post_meta( $this->post->ID, Presstime_Bridge_Drafts::KEY_META, $key );
		}
		/**
		 * Filters whether the bridge may change a post, e.g. one published by other means before.
		 *
		 * @param bool    $ours Whether the bridge made it.
		 * @param WP_Post $post The post.
		 */
		return (bool) apply_filters( 'presstime_bridge_may_change_post', $ours, $this->post );
	}
}
