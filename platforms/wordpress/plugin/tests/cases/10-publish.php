<?php
/**
 * One post, in all its parts.
 *
 * @package Presstime_Bridge
 */

check(
	'publish answers 201 with everything API.md says, and the post is as sent',
	static function () {
		global $env;
		$image   = image( 'A "pic"' );
		$article = article(
			array(
				'content_id'     => 'c-1',
				'excerpt'        => 'Short & "quoted" \\ text',
				'slug'           => 'A First Slug',
				'date_gmt'       => '2024-02-29T10:11:12.345Z',
				'author'         => 'editor1',
				'categories'     => array( 'R&D "x"', 'Garden' ),
				'tags'           => array( 'herbs', 'Herbs' ),
				'featured_image' => $image,
				'seo'            => array(
					'title'         => 'SEO <title>',
					'description'   => 'SEO "description" \\ here',
					'focus_keyword' => 'herb',
				),
			)
		);
		$article['content_html'] = '<p>Back \\slash &amp; “quotes” 🌿</p><img src="presstime-media:' . $image['sha256'] . '" alt="x">';
		$article['title']        = 'A title & a \\ and "quotes" ' . uuid();
		$answer                  = publish( $article );
		same( 'publish', $answer['status'], 'status' );
		same( 'a-first-slug', $answer['slug'], 'slug' );
		same( '2024-02-29T10:11:12Z', $answer['date_gmt'], 'date' );
		same( (int) $env['WP_EDITOR1_ID'], $answer['author_id'], 'author' );
		same( $article['idempotency_key'], $answer['idempotency_key'], 'key' );
		same( 'c-1', $answer['content_id'], 'content_id' );
		same( hash( 'sha256', $article['content_html'] ), $answer['content_hash'], 'content_hash' );
		same( array( false, false ), array( $answer['replayed'], $answer['resumed'] ), 'flags' );
		same( array( 2, 1 ), array( count( $answer['term_ids']['category'] ), count( $answer['term_ids']['post_tag'] ) ), 'terms' );
		same( array( $answer['featured_image_id'] ), $answer['attachment_ids'], 'attachments' );
		$stored = admin_eval( '$p = get_post( ' . $answer['post_id'] . ' ); return array( $p->post_title, $p->post_content, $p->post_excerpt, get_post_meta( $p->ID, "_presstime_seo_description", true ), wp_get_post_terms( $p->ID, "category", array( "fields" => "names" ) ), wp_get_attachment_url( ' . $answer['featured_image_id'] . ' ), get_post_meta( ' . $answer['featured_image_id'] . ', "_wp_attachment_image_alt", true ), $p->guid );' );
		same( $article['title'], $stored[0], 'title' );
		same( str_replace( 'presstime-media:' . $image['sha256'], $stored[5], $article['content_html'] ), $stored[1], 'content' );
		same( $article['excerpt'], $stored[2], 'excerpt' );
		same( $article['seo']['description'], $stored[3], 'SEO description' );
		same( array( 'Garden', 'R&amp;D "x"' ), $stored[4], 'category names' );
		same( 'A "pic"', $stored[6], 'alt' );
		same( hash( 'sha256', "$stored[0]\n$stored[1]\n$stored[2]" ), $answer['revision_hash'], 'revision_hash' );
		$page = file_get_contents( $answer['post_url'] );
		same( 1, substr_count( $page, '<title>SEO' ), 'title in the page' );
		same( 1, substr_count( $page, '<meta name="description" content="SEO &quot;description&quot; \\ here">' ), 'description in the page' );
		same( 200, call( 'GET', '', null, array(), $stored[5] )->status, 'image over HTTP' );
	}
);

check(
	'answers say that they come from the bridge and must not be cached',
	static function () {
		$answer = call( 'GET', '/presstime/v1/status' );
		same( '0.1.0', $answer->headers['x-presstime-bridge'] ?? null, 'X-Presstime-Bridge' );
		same( 'no-store', $answer->headers['cache-control'] ?? null, 'Cache-Control' );
	}
);

check(
	'minimal publish: now, by the default author, in the default category',
	static function () {
		global $env;
		$answer = publish( article() );
		same( 'publish', $answer['status'], 'status' );
		same( (int) $env['WP_ADMIN_ID'], $answer['author_id'], 'author' );
		same( 1, count( $answer['term_ids']['category'] ), 'default category' );
		same( true, abs( time() - strtotime( $answer['date_gmt'] ) ) < 10, 'date is now: ' . $answer['date_gmt'] );
		same( array( 0, array() ), array( $answer['featured_image_id'], $answer['attachment_ids'] ), 'images' );
		same( null, $answer['content_id'], 'content_id' );
	}
);

check(
	'a date in the future becomes now, so nothing waits for WordPress\'s scheduler',
	static function () {
		$answer = publish( article( array( 'date_gmt' => gmdate( 'Y-m-d\TH:i:s\Z', time() + 86400 ) ) ) );
		same( 'publish', $answer['status'], 'status' );
		same( true, abs( time() - strtotime( $answer['date_gmt'] ) ) < 10, 'date' );
	}
);

check(
	'draft and private are honoured',
	static function () {
		foreach ( array( 'draft', 'private' ) as $status ) {
			$answer = publish( article( array( 'status' => $status ) ) );
			same( $status, $answer['status'], 'status' );
			same( 404, call( 'GET', '', null, array(), $answer['post_url'] )->status, 'page' );
		}
	}
);

check(
	'pages can be published, categories on them are refused',
	static function () {
		same( 'page', publish( article( array( 'post_type' => 'page' ) ) )['post_type'], 'type' );
		$answer = post( '/publish', article( array( 'post_type' => 'page', 'categories' => array( 'x' ) ) ) );
		same( array( 400, 'categories' ), array( $answer->status, $answer->json['data']['field'] ?? null ), 'refusal' );
		same( 'presstime_post_type_unknown', post( '/publish', article( array( 'post_type' => 'nosuch' ) ) )->code, 'unknown type' );
		same( 'presstime_post_type_unknown', post( '/publish', article( array( 'post_type' => 'attachment' ) ) )->code, 'attachment' );
	}
);

check(
	'script is kept for an editor and stripped for an author, as WordPress does',
	static function () {
		$article = array( 'content_html' => '<p onclick="x()">a</p><script>alert(1)</script>[gallery]<?php echo 1; ?>' );
		$content = static function ( $answer ) {
			return admin_eval( 'return get_post( ' . $answer['post_id'] . ' )->post_content;' );
		};
		same( true, false !== strpos( $content( publish( article( array( 'author' => 'editor1' ) + $article ) ) ), '<script>' ), 'editor' );
		$stripped = $content( publish( article( array( 'author' => 'author1@example.invalid' ) + $article ) ) );
		same( false, strpos( $stripped, '<script' ) || strpos( $stripped, 'onclick' ) || strpos( $stripped, '<?php' ), "author: $stripped" );
	}
);

check(
	'an author who is unknown or may not publish is refused',
	static function () {
		same( 'presstime_author_unknown', post( '/publish', article( array( 'author' => 'nobody' ) ) )->code, 'unknown' );
		$answer = post( '/publish', article( array( 'author' => 'contrib1' ) ) );
		same( array( 403, 'presstime_author_not_allowed' ), array( $answer->status, $answer->code ), 'contributor' );
		publish( article( array( 'author' => 'contrib1', 'status' => 'draft' ) ) );
		same( 403, post( '/publish', article( array( 'author' => 'sub1', 'status' => 'draft' ) ) )->status, 'subscriber' );
	}
);

check(
	'each malformed field is refused by name and leaves nothing behind',
	static function () {
		$wrong = array(
			'idempotency_key' => array( 'x', '', 5 ),
			'title'           => array( '', '  ', array() ),
			'content_html'    => array( 5 ),
			'status'          => array( 'future', 'trash' ),
			'date_gmt'        => array( 'tomorrow', '2026-02-30T10:00:00Z', '2026-01-01T10:00:00+02:00', '2026-01-01T25:00:00Z' ),
			'slug'            => array( '!!!' ),
			'categories'      => array( 'a', array( '' ), array( 1 ), array( 'a' => 'b' ) ),
			'images'          => array( array( 5 ), array( array( 'sha256' => 'x' ) ), array( array( 'url' => 'file:///etc/passwd' ) ), array( array( 'sha256' => str_repeat( 'a', 64 ), 'data_base64' => 'eA==' ) ) ),
			'seo'             => array( array( 'keywords' => 'x' ), 'x' ),
			'post_id'         => array( 0, -1, '5' ),
			'colour'          => array( 'red' ),
		);
		foreach ( $wrong as $field => $values ) {
			foreach ( $values as $value ) {
				$article = array( $field => $value ) + article();
				$answer  = post( '/publish', $article );
				same( array( 400, 'presstime_invalid_field' ), array( $answer->status, $answer->code ), "$field " . json_encode( $value ) . ' ' . $answer->text );
				same( 0, strpos( $answer->json['data']['field'], $field ), 'field' );
				same( 0, posts_titled( is_string( $article['title'] ) && trim( $article['title'] ) ? $article['title'] : 'none' ), 'posts' );
			}
		}
		$missing = article();
		unset( $missing['title'] );
		same( 'title', post( '/publish', $missing )->json['data']['field'], 'missing' );
		same( 400, call( 'POST', '/presstime/v1/publish', '{"broken' )->status, 'broken JSON' );
		same( 'presstime_invalid_json', call( 'POST', '/presstime/v1/publish', '"text"' )->code, 'not an object' );
	}
);

check(
	'meta: only listed or registered keys',
	static function () {
		$answer = publish( article( array( 'meta' => array( 'presstime_test_open' => 'v \\ "x"' ) ) ) );
		same( 'v \\ "x"', admin_eval( 'return get_post_meta( ' . $answer['post_id'] . ', "presstime_test_open", true );' ), 'registered' );
		$refused = post( '/publish', article( array( 'meta' => array( '_wp_page_template' => 'x' ) ) ) );
		same( array( 400, 'presstime_meta_not_allowed' ), array( $refused->status, $refused->code ), 'other' );
		admin_eval( 'return update_option( "presstime_bridge_meta_keys", "one\n_wp_page_template" );' );
		publish( article( array( 'meta' => array( '_wp_page_template' => 'x' ) ) ) );
	}
);

check(
	'SEO plugins get their own fields, and the bridge then leaves the page alone',
	static function () {
		foreach ( array( 'WPSEO_VERSION', 'RANK_MATH_VERSION', 'SEOPRESS_VERSION' ) as $constant ) {
			touch( getenv( 'TEST_DIR' ) . "/$constant" );
		}
		try {
			$answer = publish( article( array( 'seo' => array( 'title' => 'T', 'description' => 'Desc-x', 'focus_keyword' => 'F' ) ) ) );
			$meta   = admin_eval( 'return array_map( "current", get_post_meta( ' . $answer['post_id'] . ' ) );' );
			foreach ( array( '_yoast_wpseo_title' => 'T', '_yoast_wpseo_metadesc' => 'Desc-x', '_yoast_wpseo_focuskw' => 'F', 'rank_math_title' => 'T', 'rank_math_description' => 'Desc-x', 'rank_math_focus_keyword' => 'F', '_seopress_titles_title' => 'T', '_seopress_titles_desc' => 'Desc-x', '_seopress_analysis_target_kw' => 'F', '_presstime_seo_title' => 'T' ) as $name => $value ) {
				same( $value, $meta[ $name ] ?? null, $name );
			}
			same( false, strpos( file_get_contents( $answer['post_url'] ), 'Desc-x' ), 'page' );
			same( array( 'yoast', 'rank-math', 'seopress' ), call( 'GET', '/presstime/v1/status' )->json['seo_plugins'], 'status' );
		} finally {
			array_map( 'unlink', glob( getenv( 'TEST_DIR' ) . '/*_VERSION' ) );
		}
	}
);
