<?php
/**
 * The original's routes with the original's payload.
 *
 * @package Presstime_Bridge
 */

/**
 * Sends the original's payload.
 *
 * @param string $route   Route.
 * @param array  $payload Payload.
 */
function legacy( $route, array $payload ) {
	global $key;
	return call( 'POST', $route, $payload, array( "X-IGNY8-API-KEY: $key" ) );
}

foreach ( array( '/igny8/v1/publish', '/igny8-bridge/v1/publish/' ) as $route ) {
	check(
		"POST $route: the whole payload, then the same content again",
		static function () use ( $route ) {
			global $env;
			$one     = publish( article( array( 'images' => array( image(), image() ) ) ) );
			$urls    = admin_eval( 'return array_map( "wp_get_attachment_url", array( ' . implode( ',', $one['attachment_ids'] ) . ' ) );' );
			$payload = array(
				'content_id'         => random_int( 1000, 9999999 ),
				'task_id'            => 77,
				'title'              => 'Legacy ' . uuid(),
				'content_html'       => '<p>Legacy</p>',
				'excerpt'            => 'short',
				'published_at'       => '2025-03-04T05:06:07+02:00',
				'author_email'       => 'editor1@example.invalid',
				'author_name'        => 'Somebody',
				'status'             => 'publish',
				'seo_title'          => 'SEO',
				'meta_description'   => 'Description',
				'primary_keyword'    => 'main',
				'secondary_keywords' => array( 'second' ),
				'focus_keywords'     => array( 'f1', 'f2' ),
				'categories'         => array( 'Legacy category', array( 'id' => 5, 'name' => 'Named' ) ),
				'tags'               => array( 'legacy' ),
				'sectors'            => array( 'sector' ),
				'clusters'           => array( 'cluster' ),
				'featured_image_url' => $urls[0],
				'gallery_images'     => array( $urls[1], array( 'url' => $urls[0] ) ),
				'something_new'      => true,
			);
			$answer = legacy( $route, $payload );
			same( array( 201, true, 'publish', 'published', 77, $payload['content_id'] ), array( $answer->status, $answer->json['success'], $answer->json['wordpress_status'], $answer->json['status'], $answer->json['task_id'], $answer->json['content_id'] ), $answer->text );
			same( $answer->json['post_id'], $answer->json['assigned_post_id'], 'ids' );
			same( 3, count( $answer->json['term_ids'] ), 'term_ids' );
			same( 1, preg_match( '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/', $answer->json['synced_at'] ), 'synced_at' );
			$id     = $answer->json['post_id'];
			$stored = admin_eval( '$p = get_post( ' . $id . ' ); $m = static function ( $k ) use ( $p ) { return get_post_meta( $p->ID, $k, true ); }; return array( $p->post_date_gmt, (int) $p->post_author, $p->post_excerpt, $m( "_presstime_seo_title" ), $m( "_presstime_seo_description" ), $m( "_presstime_seo_focus_keyword" ), $m( "_presstime_sectors" ), $m( "_presstime_clusters" ), $m( "_presstime_secondary_keywords" ), (int) get_post_thumbnail_id( $p ), count( $m( "_presstime_attachments" ) ) );' );
			same( array( '2025-03-04 03:06:07', (int) $env['WP_EDITOR1_ID'], 'short', 'SEO', 'Description', 'main', array( 'sector' ), array( 'cluster' ), array( 'second' ), $one['attachment_ids'][0], 2 ), $stored, 'stored' );
			$same = legacy( $route, $payload );
			same( array( 200, $id, true ), array( $same->status, $same->json['post_id'], $same->json['replayed'] ), 'replay' );
			$changed = legacy( $route, array( 'title' => 'Changed ' . uuid() ) + $payload );
			same( array( 200, $id, false ), array( $changed->status, $changed->json['post_id'], $changed->json['replayed'] ), 'update' );
			same( 0, posts_titled( $payload['title'] ), 'posts with the former title' );
			post( '/delete', array( 'post_id' => $id ) );
			$anew = legacy( $route, $payload );
			same( array( 201, true ), array( $anew->status, $anew->json['post_id'] > $id ), 'after a deletion' );
		}
	);
}

check(
	'six equal legacy requests at once make one post',
	static function () {
		global $key;
		for ( $round = 0; $round < 3; $round++ ) {
			$payload  = array( 'content_id' => 'six-' . uuid(), 'title' => 'Six ' . uuid(), 'content_html' => 'x', 'categories' => array( 'six' ) );
			$requests = array();
			for ( $i = 0; $i < 6; $i++ ) {
				$requests[] = prepare( 'POST', 0 === $i % 2 ? '/igny8/v1/publish' : '/igny8-bridge/v1/publish', $payload, array( "X-IGNY8-API-KEY: $key" ) );
			}
			$created = 0;
			foreach ( together( $requests ) as $answer ) {
				$created += 201 === $answer->status ? 1 : 0;
				same( true, in_array( $answer->status, array( 200, 201, 409 ), true ), $answer->text );
			}
			same( array( 1, 1 ), array( $created, posts_titled( $payload['title'] ) ), 'created, posts' );
		}
	}
);

check(
	'required fields only; unknown author becomes the default author; errors say success false',
	static function () {
		$payload = array( 'content_id' => 'min-' . uuid(), 'title' => 'Min', 'content_html' => 'x', 'author_email' => 'nobody@example.invalid' );
		same( 201, legacy( '/igny8/v1/publish', $payload )->status, 'minimal' );
		foreach ( array( 'content_id', 'title', 'content_html' ) as $field ) {
			$answer = legacy( '/igny8/v1/publish', array_diff_key( $payload, array( $field => 1 ) ) );
			same( array( 400, false, $field ), array( $answer->status, $answer->json['success'] ?? null, $answer->json['data']['field'] ?? null ), $answer->text );
		}
		same( false, call( 'POST', '/igny8/v1/publish', $payload, array() )->json['success'], 'no key' );
		same( 'draft', legacy( '/igny8/v1/publish', array( 'content_id' => uuid(), 'status' => 'draft' ) + $payload )->json['status'], 'draft' );
	}
);

check(
	'GET igny8/v1/site-metadata/ answers',
	static function () {
		global $key;
		$answer = call( 'GET', '/igny8/v1/site-metadata/', null, array( "X-IGNY8-API-KEY: $key" ) );
		same( array( 200, true ), array( $answer->status, $answer->json['success'] && $answer->json['categories'] && $answer->json['authors'] ), 'answer' );
	}
);
