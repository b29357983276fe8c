<?php
/**
 * Fills a post.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Sets what a payload names, and what readers see last. Doing it twice gives the same post.
 */
class Presstime_Bridge_Writer {

	const CONTENT_HASH_META = '_presstime_content_hash';
	const ATTACHMENTS_META  = '_presstime_attachments';

	/**
	 * Writes all fields and completes the claim.
	 *
	 * @param int                      $post_id The post.
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @param Presstime_Bridge_Images  $images  Its images.
	 * @param WP_User                  $author  Who it acts as.
	 * @param Presstime_Bridge_Claim   $claim   Our claim.
	 */
	public static function write( $post_id, Presstime_Bridge_Payload $payload, Presstime_Bridge_Images $images, WP_User $author, Presstime_Bridge_Claim $claim ) {
		ignore_user_abort( true );
		wp_set_current_user( $author->ID ); // Decides about KSES, and who uploads.
		Presstime_Bridge_Claims::lock(
			"post:{$post_id}",
			static function () use ( $post_id, $payload, $images, $author, $claim ) {
				// First, because an image may be refused and nothing must have changed then.
				$images->store( $post_id, $claim );
				$claim->renew();
				Presstime_Bridge_Terms::write( $post_id, $payload );
				Presstime_Bridge_Seo::write( $post_id, $payload->get( 'seo', array() ) );
				Presstime_Bridge_Meta::write( $post_id, $payload );
				$images->write_featured( $post_id );
				if ( $images->were_sent() ) {
					update_post_meta( $post_id, self::ATTACHMENTS_META, $images->ids() );
				}
				/**
				 * Fires when a post has everything but its content, date and status.
				 *
				 * @param int    $post_id The post.
				 * @param string $key     The idempotency key.
				 */
				do_action( 'presstime_bridge_before_publish', $post_id, $claim->key() );
				self::publish( $post_id, $payload, $images, $author, $claim );
				if ( $payload->has( 'content_html' ) ) {
					update_post_meta( $post_id, self::CONTENT_HASH_META, hash( 'sha256', $payload->get( 'content_html' ) ) );
				}
				$claim->finish();
			}
		);
		/**
		 * Fires when a post is complete and its claim is done.
		 *
		 * @param int    $post_id The post.
		 * @param string $key     The idempotency key.
		 */
		do_action( 'presstime_bridge_completed', $post_id, $claim->key() );
	}

	/**
	 * Content, date, slug and status by one statement.
	 *
	 * @param int                      $post_id The post.
	 * @param Presstime_Bridge_Payload $payload The request.
	 * @param Presstime_Bridge_Images  $images  Its images.
	 * @param WP_User                  $author  Who it acts as.
	 * @param Presstime_Bridge_Claim   $claim   Our claim.
	 * @throws Presstime_Bridge_Refusal When WordPress fails.
	 */
	private static function publish( $post_id, Presstime_Bridge_Payload $payload, Presstime_Bridge_Images $images, WP_User $author, Presstime_Bridge_Claim $claim ) {
		clean_post_cache( $post_id );
		$post   = get_post( $post_id );
		$new    = 'publish' === $claim->action() && ! $claim->was_completed();
		$fields = array(
			'ID'            => $post_id,
			'page_template' => '', // Leaves it alone. A template that the theme no longer has would be an error after the fact.
		);
		foreach ( array(
			'title'   => 'post_title',
			'excerpt' => 'post_excerpt',
			'slug'    => 'post_name',
			'status'  => 'post_status',
		) as $from => $to ) {
			if ( $payload->has( $from ) ) {
				$fields[ $to ] = $payload->get( $from );
			}
		}
		if ( $new && ! $payload->has( 'status' ) ) {
			$fields['post_status'] = 'publish';
		}
		if ( $payload->has( 'content_html' ) ) {
			$fields['post_content'] = $images->rewrite( $payload->get( 'content_html' ) );
		}
		if ( $payload->has( 'author' ) ) {
			$fields['post_author'] = $author->ID;
		}
		if ( $payload->has( 'date_gmt' ) ) {
			// A date ahead of now would hand the post to WordPress's scheduler, which loses posts.
			$fields['post_date_gmt'] = min( $payload->get( 'date_gmt' ), current_time( 'mysql', true ) );
			$fields['post_date']     = get_date_from_gmt( $fields['post_date_gmt'] );
			$fields['edit_date']     = true;
		}
		$slug = isset( $fields['post_name'] ) ? $fields['post_name'] : ( $post->post_name ? '' : sanitize_title( $payload->get( 'title', $post->post_title ) ) );
		$save = static function () use ( $fields, $claim ) {
			$claim->renew();
			return wp_update_post( wp_slash( $fields ), true );
		};
		// WordPress looks for a free slug first and writes later, so two posts at once could get the same.
		$done = '' === $slug ? $save() : Presstime_Bridge_Claims::lock( 'slug:' . md5( $slug ), $save );
		if ( is_wp_error( $done ) ) {
			throw Presstime_Bridge_Refusal::write_failed( $done->get_error_message() );
		}
		if ( $payload->has( 'content_id' ) ) {
			update_post_meta( $post_id, Presstime_Bridge_Drafts::CONTENT_ID_META, wp_slash( $payload->get( 'content_id' ) ) );
		}
	}
}
