<?php
/**
 * SEO texts in the page, for sites without an SEO plugin.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Title and description of single posts.
 */
class Presstime_Bridge_Head {

	/**
	 * Hooks in on single posts, unless somebody else does this job.
	 */
	public static function start() {
		/**
		 * Filters whether the bridge puts SEO texts into the page.
		 *
		 * @param bool $output Whether; false when a known SEO plugin is active.
		 */
		$output = apply_filters( 'presstime_bridge_seo_output', ! Presstime_Bridge_Seo::active() && ! defined( 'AIOSEO_VERSION' ) && ! defined( 'THE_SEO_FRAMEWORK_VERSION' ) );
		if ( $output && is_singular() ) {
			add_filter( 'pre_get_document_title', array( __CLASS__, 'title' ), 20 );
			add_action( 'wp_head', array( __CLASS__, 'description' ), 1 );
		}
	}

	/**
	 * The SEO title in place of the theme's.
	 *
	 * @param string $title What others decided.
	 */
	public static function title( $title ) {
		$own = (string) get_post_meta( get_queried_object_id(), Presstime_Bridge_Seo::OWN['title'], true );
		return '' === $own ? $title : esc_html( $own );
	}

	/**
	 * The description.
	 */
	public static function description() {
		$own = (string) get_post_meta( get_queried_object_id(), Presstime_Bridge_Seo::OWN['description'], true );
		if ( '' !== $own && ! post_password_required() ) {
			printf( '<meta name="description" content="%s">' . "\n", esc_attr( $own ) );
		}
	}
}
