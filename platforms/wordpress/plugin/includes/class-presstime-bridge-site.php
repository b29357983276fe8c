<?php
/**
 * Facts about the site.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * What a connection test and a form for posts want to know.
 */
class Presstime_Bridge_Site {

	const MOST = 1000;

	/** Answer of GET /status. */
	public static function status() {
		$uploads = wp_upload_dir();
		$author  = Presstime_Bridge_Authors::fallback();
		$mimes   = array_filter(
			array_values( get_allowed_mime_types( $author ) ),
			static function ( $mime ) {
				return 0 === strpos( $mime, 'image/' );
			}
		);
		return new WP_REST_Response(
			array(
				'plugin_version'      => PRESSTIME_BRIDGE_VERSION,
				'wordpress_version'   => get_bloginfo( 'version' ),
				'php_version'         => PHP_VERSION,
				'site_name'           => self::plain( get_bloginfo( 'name' ) ),
				'site_url'            => home_url(),
				'rest_url'            => rest_url(),
				'permalinks'          => get_option( 'permalink_structure' ) ? 'pretty' : 'plain',
				'permalink_structure' => (string) get_option( 'permalink_structure' ),
				'time_zone'           => wp_timezone_string(),
				'time_gmt'            => gmdate( 'Y-m-d\TH:i:s\Z' ),
				'uploads_writable'    => empty( $uploads['error'] ) && wp_is_writable( $uploads['path'] ),
				'max_upload_bytes'    => (int) wp_max_upload_size(),
				'max_request_bytes'   => (int) wp_convert_hr_to_bytes( ini_get( 'post_max_size' ) ),
				'image_mime_types'    => array_values( array_unique( $mimes ) ),
				'lease_seconds'       => Presstime_Bridge_Claims::lease_seconds(),
				'seo_plugins'         => array_keys( Presstime_Bridge_Seo::active() ),
				'multisite'           => is_multisite(),
				'author'              => $author ? array(
					'id'              => $author->ID,
					'login'           => $author->user_login,
					'name'            => $author->display_name,
					'can_publish'     => $author->has_cap( 'publish_posts' ),
					'can_upload'      => $author->has_cap( 'upload_files' ),
					'unfiltered_html' => user_can( $author, 'unfiltered_html' ),
				) : null,
				'features'            => array( 'publish', 'update', 'unpublish', 'delete', 'find', 'images', 'terms', 'seo', 'meta', 'site_metadata' ),
			)
		);
	}

	/**
	 * What a post can have on this site.
	 *
	 * @return array
	 */
	public static function metadata() {
		$authors = array();
		foreach ( get_users(
			array(
				'capability' => array( 'edit_posts' ),
				'number'     => self::MOST,
				'orderby'    => 'ID',
			)
		) as $user ) {
			$authors[] = array(
				'id'    => $user->ID,
				'login' => $user->user_login,
				'name'  => $user->display_name,
				'email' => $user->user_email,
			);
		}
		$types = array();
		foreach ( get_post_types( array( 'public' => true ), 'objects' ) as $type ) {
			if ( 'attachment' !== $type->name ) {
				$types[] = array(
					'name'         => $type->name,
					'label'        => $type->label,
					'hierarchical' => $type->hierarchical,
					'taxonomies'   => array_values( get_object_taxonomies( $type->name ) ),
				);
			}
		}
		return array(
			'categories' => self::terms( 'category' ),
			'tags'       => self::terms( 'post_tag' ),
			'authors'    => $authors,
			'post_types' => $types,
		);
	}

	/**
	 * Terms of a taxonomy.
	 *
	 * @param string $taxonomy The taxonomy.
	 */
	private static function terms( $taxonomy ) {
		$terms = get_terms(
			array(
				'taxonomy'   => $taxonomy,
				'hide_empty' => false,
				'number'     => self::MOST,
			)
		);
		$list  = array();
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			$one = array(
				'id'    => $term->term_id,
				'name'  => self::plain( $term->name ),
				'slug'  => $term->slug,
				'count' => $term->count,
			);
			if ( is_taxonomy_hierarchical( $taxonomy ) ) {
				$one['parent'] = $term->parent;
			}
			$list[] = $one;
		}
		return $list;
	}

	/**
	 * WordPress keeps names with entities.
	 *
	 * @param string $text A name.
	 */
	private static function plain( $text ) {
		return html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
}
