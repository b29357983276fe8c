<?php
/**
 * Publishing and updating.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Claim, then draft, then everything else, then the visible change, then the claim is done.
 * Whatever dies in between is continued by the next request with the same key.
 */
class Presstime_Bridge_Publisher {

	/**
	 * Creates the post of a key, or answers what became of it.
	 *
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @param callable|null            $changes Given the claim, says whether the request may replace a different one under its key.
	 * @return Presstime_Bridge_Result
	 * @throws Presstime_Bridge_Refusal When it cannot be done.
	 */
	public static function publish( Presstime_Bridge_Payload $payload, $changes = null ) {
		$claim = Presstime_Bridge_Claims::find( $payload->get( 'idempotency_key' ) );
		if ( $claim && $claim->is_done() && $claim->request_hash() === $payload->hash() ) {
			return self::not_mine( $claim, $payload );
		}
		$post_type = $payload->get( 'post_type', 'post' );
		$type      = get_post_type_object( $post_type );
		if ( ! $type || 'attachment' === $post_type || ! ( $type->public || $type->show_in_rest ) ) {
			throw new Presstime_Bridge_Refusal( 400, 'presstime_post_type_unknown', __( 'This site has no such post type.', 'presstime-bridge' ), array( 'field' => 'post_type' ) );
		}
		$author = Presstime_Bridge_Authors::for_request( $payload, $post_type );
		$images = new Presstime_Bridge_Images( $payload );
		Presstime_Bridge_Meta::check( $payload, $post_type );
		Presstime_Bridge_Terms::check( $payload, $post_type );
		if ( $payload->has( 'post_id' ) && ( ! $claim || 'update' === $claim->action() ) ) {
			return self::update( $payload );
		}
		if ( ! $changes ) {
			$changes = static function ( Presstime_Bridge_Claim $present ) use ( $payload ) {
				return $payload->has( 'post_id' ) && $present->post_id() === $payload->get( 'post_id' );
			};
		}
		if ( $claim && 'trash' === get_post_status( $claim->post_id() ) && $changes( $claim ) ) {
			throw Presstime_Bridge_Target::trashed( $claim->post_id() );
		}
		$claim = Presstime_Bridge_Claims::open( $payload->get( 'idempotency_key' ), 'publish', $payload->hash(), $changes );
		if ( ! $claim->is_mine() ) {
			return self::not_mine( $claim, $payload, $claim->is_unfinished( 'publish' ) || $changes( $claim ) );
		}
		$first = ! $claim->was_completed();
		try {
			$post_id = Presstime_Bridge_Drafts::of( $claim, $payload, $author );
			Presstime_Bridge_Writer::write( $post_id, $payload, $images, $author, $claim );
		} catch ( Presstime_Bridge_Refusal $refusal ) {
			if ( ! $first ) {
				$claim->abandon();
			} elseif ( $refusal->is_permanent() ) {
				self::withdraw( $claim );
			}
			$claim->release();
			throw $refusal;
		}
		return new Presstime_Bridge_Result( $post_id, $first ? 201 : 200, false, $claim->is_resumed() );
	}

	/**
	 * Changes a post.
	 *
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @return Presstime_Bridge_Result
	 * @throws Presstime_Bridge_Refusal When it cannot be done.
	 */
	public static function update( Presstime_Bridge_Payload $payload ) {
		$target = Presstime_Bridge_Target::of( $payload );
		$claim  = Presstime_Bridge_Claims::find( $payload->get( 'idempotency_key' ) );
		if ( $claim && $claim->is_done() ) {
			return self::not_mine( $claim, $payload );
		}
		$post   = $target->existing( $payload->get( 'from_trash', false ) );
		$author = Presstime_Bridge_Authors::for_request( $payload, $post->post_type, $post );
		$images = new Presstime_Bridge_Images( $payload );
		Presstime_Bridge_Meta::check( $payload, $post->post_type );
		Presstime_Bridge_Terms::check( $payload, $post->post_type );
		$claim = Presstime_Bridge_Claims::open( $payload->get( 'idempotency_key' ), 'update', $payload->hash() );
		if ( ! $claim->is_mine() ) {
			return self::not_mine( $claim, $payload, $claim->is_unfinished( 'update' ) );
		}
		try {
			$claim->attach( $post->ID );
			if ( 'trash' === get_post_status( $post->ID ) && ! wp_untrash_post( $post->ID ) ) {
				throw Presstime_Bridge_Refusal::write_failed( __( 'WordPress did not take the post out of the trash.', 'presstime-bridge' ) );
			}
			Presstime_Bridge_Writer::write( $post->ID, $payload, $images, $author, $claim );
		} catch ( Presstime_Bridge_Refusal $refusal ) {
			if ( $refusal->is_permanent() ) {
				$claim->forget();
			}
			$claim->release();
			throw $refusal;
		}
		return new Presstime_Bridge_Result( $post->ID, 200, false, $claim->is_resumed() );
	}

	/**
	 * Answers for a key that somebody else holds or that is done.
	 *
	 * @param Presstime_Bridge_Claim   $claim   The claim.
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @param bool                     $changes Whether the request may differ from the one that holds the key.
	 * @throws Presstime_Bridge_Refusal Unless it is a replay.
	 */
	private static function not_mine( Presstime_Bridge_Claim $claim, Presstime_Bridge_Payload $payload, $changes = false ) {
		$data = array( 'post_id' => $claim->post_id() );
		if ( ! $changes && $claim->request_hash() !== $payload->hash() ) {
			throw new Presstime_Bridge_Refusal( 409, 'presstime_key_reused', __( 'This key was used with another request.', 'presstime-bridge' ), $data );
		}
		if ( ! $claim->is_done() || $claim->request_hash() !== $payload->hash() ) {
			throw Presstime_Bridge_Refusal::in_progress( $claim->seconds_left() );
		}
		if ( ! get_post( $claim->post_id() ) ) {
			throw Presstime_Bridge_Target::deleted( $claim->post_id() );
		}
		return new Presstime_Bridge_Result( $claim->post_id(), 200, true, false );
	}

	/**
	 * Leaves nothing of a post that can never be completed.
	 *
	 * @param Presstime_Bridge_Claim $claim Its claim.
	 */
	private static function withdraw( Presstime_Bridge_Claim $claim ) {
		$post = $claim->post_id() ? get_post( $claim->post_id() ) : null;
		if ( $post && 'draft' === $post->post_status ) {
			wp_delete_post( $post->ID, true );
		}
		$claim->forget();
	}
}
