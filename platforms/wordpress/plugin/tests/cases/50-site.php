<?php
/**
 * Facts about the site.
 *
 * @package Presstime_Bridge
 */

check(
	'status tells what a connection test needs',
	static function () {
		global $env;
		$status = call( 'GET', '/presstime/v1/status' )->json;
		same( array( '0.1.0', $env['WP_VERSION'], $env['WP_URL'], 'UTC', true, 120 ), array( $status['plugin_version'], $status['wordpress_version'], $status['site_url'], $status['time_zone'], $status['uploads_writable'], $status['lease_seconds'] ), 'status' );
		same( false === strpos( $env['WP_REST'], '?' ) ? 'pretty' : 'plain', $status['permalinks'], 'permalinks' );
		same( true, $status['max_upload_bytes'] > 1000000 && in_array( 'image/png', $status['image_mime_types'], true ), 'uploads' );
		same( array( 'id' => 1, 'login' => 'admin', 'name' => 'admin', 'can_publish' => true, 'can_upload' => true, 'unfiltered_html' => true ), $status['author'], 'author' );
		same( true, in_array( 'find', $status['features'], true ), 'features' );
	}
);

check(
	'site-metadata lists categories, tags, authors and post types',
	static function () {
		publish( article( array( 'categories' => array( 'Q & A' ), 'tags' => array( 'listed' ) ) ) );
		$data = call( 'GET', '/presstime/v1/site-metadata' )->json;
		same( true, in_array( 'Q & A', array_column( $data['categories'], 'name' ), true ), 'category' );
		same( true, in_array( 'listed', array_column( $data['tags'], 'name' ), true ), 'tag' );
		same( array( 'admin', 'editor1', 'author1', 'contrib1' ), array_column( $data['authors'], 'login' ), 'authors' );
		same( true, in_array( 'page', array_column( $data['post_types'], 'name' ), true ) && ! in_array( 'attachment', array_column( $data['post_types'], 'name' ), true ), 'types' );
	}
);
