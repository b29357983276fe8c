<?php
/**
 * What became of a publish or update request.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * A post as it is now, and how it came to be.
 */
class Presstime_Bridge_Result {

	/**
	 * The post.
	 *
	 * @var WP_Post
	 */
	public $post;

	/**
	 * HTTP status.
	 *
	 * @var int
	 */
	public $http_status;

	/**
	 * Whether the request had been carried out before.
	 *
	 * @var bool
	 */
	public $replayed;

	/**
	 * Whether an earlier request had died midway.
	 *
	 * @var bool
	 */
	public $resumed;

	/**
	 * Reads the post back from the database.
	 *
	 * @param int  $post_id     The post.
	 * @param int  $http_status HTTP status.
	 * @param bool $replayed    Whether it had been carried out before.
	 * @param bool $resumed     Whether an earlier request had died midway.
	 */
	public function __construct( $post_id, $http_status, $replayed, $resumed ) {
		clean_post_cache( $post_id );
		$this->post        = get_post( $post_id );
		$this->http_status = $http_status;
		$this->replayed    = $replayed;
		$this->resumed     = $resumed;
	}

	/**
	 * The answer of presstime/v1.
	 */
	public function to_response() {
		$id   = $this->post->ID;
		$body = self::summary( $this->post ) + array(
			'post_type'         => $this->post->post_type,
			'modified_gmt'      => self::time( $this->post->post_modified_gmt ),
			'author_id'         => (int) $this->post->post_author,
			'term_ids'          => (object) $this->term_ids(),
			'attachment_ids'    => array_map( 'intval', array_filter( (array) get_post_meta( $id, Presstime_Bridge_Writer::ATTACHMENTS_META, true ) ) ),
			'featured_image_id' => (int) get_post_thumbnail_id( $id ),
			'idempotency_key'   => (string) get_post_meta( $id, Presstime_Bridge_Drafts::KEY_META, true ),
			'replayed'          => $this->replayed,
			'resumed'           => $this->resumed,
		);
		return new WP_REST_Response( $body, $this->http_status );
	}

	/**
	 * What every answer about a post has.
	 *
	 * @param WP_Post $post The post.
	 */
	public static function summary( WP_Post $post ) {
		$content_id   = (string) get_post_meta( $post->ID, Presstime_Bridge_Drafts::CONTENT_ID_META, true );
		$content_hash = (string) get_post_meta( $post->ID, Presstime_Bridge_Writer::CONTENT_HASH_META, true );
		return array(
			'post_id'       => $post->ID,
			'post_url'      => get_permalink( $post ),
			'status'        => $post->post_status,
			'slug'          => $post->post_name,
			'date_gmt'      => self::time( $post->post_date_gmt ),
			'content_id'    => '' === $content_id ? null : $content_id,
			'content_hash'  => '' === $content_hash ? null : $content_hash,
			'revision_hash' => hash( 'sha256', "{$post->post_title}\n{$post->post_content}\n{$post->post_excerpt}" ),
		);
	}

	/**
	 * Ids of the post's terms by taxonomy.
	 *
	 * @return array<string, int[]>
	 */
	public function term_ids() {
		$ids = array();
		foreach ( get_object_taxonomies( $this->post->post_type ) as $taxonomy ) {
			$of_post = wp_get_object_terms( $this->post->ID, $taxonomy, array( 'fields' => 'ids' ) );
			if ( is_array( $of_post ) && ( $of_post || in_array( $taxonomy, array( 'category', 'post_tag' ), true ) ) ) {
				$ids[ $taxonomy ] = array_map( 'intval', $of_post );
			}
		}
		return $ids;
	}

	/**
	 * A database time as ISO 8601.
	 *
	 * @param string $gmt Y-m-d H:i:s.
	 * @return string|null
	 */
	private static function time( $gmt ) {
		return '0000-00-00 00:00:00' === $gmt || '' === (string) $gmt ? null : str_replace( ' ', 'T', $gmt ) . 'Z';
	}
}
