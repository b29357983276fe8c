<?php
/**
 * SEO texts.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Writes SEO texts where the site's SEO plugin reads them, and where the bridge's own output does.
 */
class Presstime_Bridge_Seo {

	const TEXTS = array( 'title', 'description', 'focus_keyword' );

	const OWN = array(
		'title'         => '_presstime_seo_title',
		'description'   => '_presstime_seo_description',
		'focus_keyword' => '_presstime_seo_focus_keyword',
	);

	/**
	 * The SEO plugins that are active, with the post meta they read.
	 *
	 * @return array<string, array<string, string>>
	 */
	public static function active() {
		$active = array();
		if ( defined( 'WPSEO_VERSION' ) ) {
			$active['yoast'] = array(
				'title'         => '_yoast_wpseo_title',
				'description'   => '_yoast_wpseo_metadesc',
				'focus_keyword' => '_yoast_wpseo_focuskw',
			);
		}
		if ( defined( 'RANK_MATH_VERSION' ) ) {
			$active['rank-math'] = array(
				'title'         => 'rank_math_title',
				'description'   => 'rank_math_description',
				'focus_keyword' => 'rank_math_focus_keyword',
			);
		}
		if ( defined( 'SEOPRESS_VERSION' ) ) {
			$active['seopress'] = array(
				'title'         => '_seopress_titles_title',
				'description'   => '_seopress_titles_desc',
				'focus_keyword' => '_seopress_analysis_target_kw',
			);
		}
		return $active;
	}

	/**
	 * Writes the texts that were sent; an empty one removes.
	 *
	 * @param int      $post_id The post.
	 * @param string[] $texts   Texts by name.
	 */
	public static function write( $post_id, array $texts ) {
		foreach ( array_merge( array( self::OWN ), array_values( self::active() ) ) as $names ) {
			foreach ( $texts as $name => $text ) {
				if ( '' === $text ) {
					delete_post_meta( $post_id, $names[ $name ] );
				} else {
					update_post_meta( $post_id, $names[ $name ], wp_slash( $text ) );
				}
			}
		}
	}
}
