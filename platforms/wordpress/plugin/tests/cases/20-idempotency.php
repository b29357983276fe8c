<?php
/**
 * One key, one post: repeated, concurrent and interrupted.
 *
 * @package Presstime_Bridge
 */

check(
	'the same request again is a replay: 200, same post, nothing changed',
	static function () {
		$article = article( array( 'tags' => array( 'once' ) ) );
		$first   = publish( $article );
		$again   = publish( array_reverse( $article, true ), 200 );
		same( array( true, $first['post_id'], $first['modified_gmt'] ), array( $again['replayed'], $again['post_id'], $again['modified_gmt'] ), 'replay' );
		same( 1, posts_titled( $article['title'] ), 'posts' );
		same( 1, admin_eval( 'return count( wp_get_post_revisions( ' . $first['post_id'] . ' ) );' ), 'revisions' );
	}
);

check(
	'the same key with other content is 409 presstime_key_reused and names the post',
	static function () {
		$article = article();
		$first   = publish( $article );
		foreach ( array( 'title' => 'Other', 'content_html' => 'other', 'tags' => array( 'x' ) ) as $field => $value ) {
			$answer = post( '/publish', array( $field => $value ) + $article );
			same( array( 409, 'presstime_key_reused', $first['post_id'] ), array( $answer->status, $answer->code, $answer->json['data']['post_id'] ), $field );
		}
		$changed = array( 'title' => 'Changed ' . uuid(), 'post_id' => $first['post_id'] ) + $article;
		$answer  = publish( $changed, 200 );
		same( array( $first['post_id'], false ), array( $answer['post_id'], $answer['replayed'] ), 'update by naming the post' );
		same( true, publish( $changed, 200 )['replayed'], 'replay of that' );
		same( 1, posts_titled( $changed['title'] ), 'posts' );
	}
);

check(
	'six equal requests at once make one post: 8 rounds, one 201, the rest 409 in_progress or 200 replay',
	static function () {
		for ( $round = 0; $round < 8; $round++ ) {
			$article  = article( array( 'featured_image' => image(), 'categories' => array( "round $round" ) ) );
			$requests = array();
			for ( $i = 0; $i < 6; $i++ ) {
				$requests[] = prepare( 'POST', '/presstime/v1/publish', $article );
			}
			$seen = array();
			foreach ( together( $requests ) as $answer ) {
				$kind          = $answer->status . ( 409 === $answer->status ? " $answer->code" : '' ) . ( 200 === $answer->status && $answer->json['replayed'] ? ' replayed' : '' );
				$seen[ $kind ] = ( $seen[ $kind ] ?? 0 ) + 1;
				if ( 409 === $answer->status ) {
					same( true, (int) $answer->headers['retry-after'] >= 1, 'Retry-After' );
				}
			}
			same( 1, $seen['201'] ?? 0, 'created ' . json_encode( $seen ) );
			same( 5, ( $seen['409 presstime_in_progress'] ?? 0 ) + ( $seen['200 replayed'] ?? 0 ), 'others ' . json_encode( $seen ) );
			same( 1, posts_titled( $article['title'] ), 'posts' );
			same( true, publish( $article, 200 )['replayed'], 'replay afterwards' );
		}
	}
);

check(
	'a request that is running is 409 in_progress, and find says so',
	static function () {
		$article = article();
		arm( 'before_publish', 'hold' );
		$slow  = prepare( 'POST', '/presstime/v1/publish', $article );
		$multi = begin( $slow, 'before_publish' );
		$found = find( $article['idempotency_key'] );
		same( array( true, false, 'draft' ), array( $found['in_progress'], $found['complete'], $found['status'] ), 'find' );
		same( true, $found['retry_after'] >= 1, 'retry_after' );
		$answer = post( '/publish', $article );
		same( array( 409, 'presstime_in_progress' ), array( $answer->status, $answer->code ), 'second request' );
		same( 409, post( '/delete', array( 'publication_key' => $article['idempotency_key'] ) )->status, 'delete meanwhile' );
		let_go( 'before_publish' );
		do {
			curl_multi_exec( $multi, $running );
			curl_multi_select( $multi, 0.2 );
		} while ( $running );
		same( 201, curl_getinfo( $slow, CURLINFO_RESPONSE_CODE ), 'first request' );
		same( 1, posts_titled( $article['title'] ), 'posts' );
	}
);

check(
	'a client that hangs up does not stop the work',
	static function () {
		$article = article( array( 'tags' => array( 'late' ) ) );
		arm( 'before_publish', '1500' );
		$curl = prepare( 'POST', '/presstime/v1/publish', $article );
		curl_setopt( $curl, CURLOPT_TIMEOUT_MS, 700 );
		same( false, curl_exec( $curl ), 'timed out' );
		for ( $until = microtime( true ) + 15; microtime( true ) < $until && ! find( $article['idempotency_key'] )['complete']; ) {
			usleep( 100000 );
		}
		same( true, publish( $article, 200 )['replayed'], 'replay' );
		same( 1, posts_titled( $article['title'] ), 'posts' );
	}
);

foreach ( array( 'row_written', 'draft_created', 'before_publish', 'published', 'completed' ) as $point ) {
	check(
		"killed at $point: in progress until the lease is over, then continued, one complete post",
		static function () use ( $point ) {
			$image   = image();
			$article = article( array( 'tags' => array( "killed $point" ), 'images' => array( $image ), 'content_id' => "k-$point" ) );
			arm( $point, 'kill' );
			same( 0, post( '/publish', $article )->status, 'no answer' );
			restart();
			$found = find( $article['idempotency_key'] );
			if ( 'completed' === $point ) {
				same( array( true, true, false ), array( $found['found'], $found['complete'], $found['in_progress'] ), 'find' );
				same( true, publish( $article, 200 )['replayed'], 'replay' );
			} else {
				same( array( false, true ), array( $found['complete'], $found['in_progress'] ), 'find at once' );
				same( 'presstime_in_progress', post( '/publish', $article )->code, 'at once' );
				expire_leases();
				$found = find( $article['idempotency_key'] );
				same( array( false, false ), array( $found['complete'], $found['in_progress'] ), 'find after the lease' );
				if ( 'published' !== $point && 'row_written' !== $point ) {
					same( 'draft', $found['status'], 'not public' );
				}
				$answer = post( '/publish', $article );
				same( array( 201, true ), array( $answer->status, $answer->json['resumed'] ?? null ), "continued $answer->text" );
			}
			$state = admin_eval( '$p = get_posts( array( "title" => ' . var_export( $article['title'], true ) . ', "post_status" => "any" ) ); return array( count( $p ), $p[0]->post_status, $p[0]->post_content, wp_get_post_tags( $p[0]->ID, array( "fields" => "names" ) ), get_post_meta( $p[0]->ID, "_presstime_content_id" ), get_post_meta( $p[0]->ID, "_presstime_key" ) );' );
			same( array( 1, 'publish', $article['content_html'], array( "killed $point" ), array( "k-$point" ), array( $article['idempotency_key'] ) ), $state, 'the post' );
			same( 1, admin_eval( 'return count( get_posts( array( "post_type" => "attachment", "post_status" => "any", "meta_key" => "_presstime_sha256", "meta_value" => "' . $image['sha256'] . '" ) ) );' ), 'images' );
		}
	);
}

foreach ( array( 'exit', 'throw' ) as $what ) {
	check(
		"a PHP $what gives the lease back: the next request continues at once",
		static function () use ( $what ) {
			$article = article( array( 'tags' => array( 'ended' ) ) );
			arm( 'draft_created', $what );
			$answer = post( '/publish', $article );
			if ( 'throw' === $what ) {
				same( array( 500, 'presstime_write_failed' ), array( $answer->status, $answer->code ), 'answer' );
			}
			same( false, find( $article['idempotency_key'] )['in_progress'], 'in progress' );
			$answer = publish( $article );
			same( array( true, 1 ), array( $answer['resumed'], count( $answer['term_ids']['post_tag'] ) ), 'continued' );
			same( 1, posts_titled( $article['title'] ), 'posts' );
		}
	);
}

check(
	'a changed request goes on where one stopped that completed nothing: one post, with what the last one says',
	static function () {
		$article = article( array( 'tags' => array( 'first' ), 'featured_image' => image() ) );
		arm( 'draft_created', 'throw' );
		same( 'presstime_write_failed', post( '/publish', $article )->code, 'the first' );
		$changed = array( 'title' => 'Changed ' . uuid(), 'tags' => array( 'second' ) ) + $article;
		unset( $changed['featured_image'] );
		$answer = publish( $changed );
		same( array( true, false, 'publish', 0, 1 ), array( $answer['resumed'], $answer['replayed'], $answer['status'], $answer['featured_image_id'], count( $answer['term_ids']['post_tag'] ) ), 'continued' );
		same( array( 0, 1 ), array( posts_titled( $article['title'] ), posts_titled( $changed['title'] ) ), 'posts' );
		same( true, publish( $changed, 200 )['replayed'], 'replay' );
		same( 'presstime_key_reused', post( '/publish', $article )->code, 'the first again' );
		$update = array( 'idempotency_key' => uuid(), 'post_id' => $answer['post_id'], 'content_html' => 'one' );
		arm( 'before_publish', 'throw' );
		same( 'presstime_write_failed', post( '/update', $update )->code, 'an update' );
		$answer = post( '/update', array( 'content_html' => 'two' ) + $update );
		same( array( 200, hash( 'sha256', 'two' ) ), array( $answer->status, $answer->json['content_hash'] ?? null ), $answer->text );
		same( 'presstime_key_reused', post( '/update', $update )->code, 'the former update again' );
	}
);

check(
	'a changed request waits while the former one is running, and ends in one post where that died after it was public',
	static function () {
		$article = article();
		$changed = array( 'title' => 'Changed ' . uuid() ) + $article;
		arm( 'published', 'kill' );
		same( 0, post( '/publish', $article )->status, 'no answer' );
		restart();
		same( 'presstime_in_progress', post( '/publish', $changed )->code, 'at once' );
		expire_leases();
		$answer = publish( $changed );
		same( array( true, 'publish' ), array( $answer['resumed'], $answer['status'] ), 'continued' );
		same( array( 0, 1 ), array( posts_titled( $article['title'] ), posts_titled( $changed['title'] ) ), 'posts' );
	}
);

check(
	'a request that slept past its lease changes nothing any more',
	static function () {
		file_put_contents( getenv( 'TEST_DIR' ) . '/lease', '1' );
		$article = article();
		arm( 'draft_created', 'hold' );
		$slow  = prepare( 'POST', '/presstime/v1/publish', $article );
		$multi = begin( $slow, 'draft_created' );
		for ( $until = microtime( true ) + 15; microtime( true ) < $until; ) {
			$found = find( $article['idempotency_key'] );
			if ( $found['found'] && ! $found['in_progress'] ) {
				break;
			}
			usleep( 100000 );
		}
		$answer = publish( $article );
		same( true, $answer['resumed'], 'taken over' );
		let_go( 'draft_created' );
		do {
			curl_multi_exec( $multi, $running );
			curl_multi_select( $multi, 0.2 );
		} while ( $running );
		same( 409, curl_getinfo( $slow, CURLINFO_RESPONSE_CODE ), 'the sleeper' );
		same( $answer['modified_gmt'], find( $article['idempotency_key'] )['found'] ? publish( $article, 200 )['modified_gmt'] : null, 'unchanged' );
		same( 1, posts_titled( $article['title'] ), 'posts' );
		disarm();
	}
);

check(
	'find: a key never used is absent for certain',
	static function () {
		$found = find( uuid() );
		same( array( false, false, false, false, null, null ), array( $found['found'], $found['in_progress'], $found['complete'], $found['gone'], $found['post_id'], $found['action'] ), 'find' );
		same( 400, call( 'GET', '/presstime/v1/find?key=x' )->status, 'not a UUID' );
		same( 400, call( 'GET', '/presstime/v1/find' )->status, 'no key' );
	}
);

check(
	'find: a published post with its hashes; an edit in WordPress changes only revision_hash',
	static function () {
		$article = article( array( 'content_id' => 'c-find' ) );
		$answer  = publish( $article );
		$found   = find( strtoupper( $article['idempotency_key'] ) );
		foreach ( array( 'post_id', 'post_url', 'status', 'slug', 'date_gmt', 'content_id', 'content_hash', 'revision_hash' ) as $field ) {
			same( $answer[ $field ], $found[ $field ], $field );
		}
		same( array( true, true, false, false, 'publish' ), array( $found['found'], $found['complete'], $found['in_progress'], $found['gone'], $found['action'] ), 'state' );
		admin_eval( 'return wp_update_post( array( "ID" => ' . $answer['post_id'] . ', "post_content" => "edited" ) );' );
		$edited = find( $article['idempotency_key'] );
		same( $found['content_hash'], $edited['content_hash'], 'content_hash' );
		same( false, $found['revision_hash'] === $edited['revision_hash'], 'revision_hash' );
	}
);

check(
	'12 different posts with one title at once get 12 slugs and one new category',
	static function () {
		$title    = 'Same title ' . uuid();
		$requests = array();
		for ( $i = 0; $i < 12; $i++ ) {
			$requests[] = prepare( 'POST', '/presstime/v1/publish', article( array( 'title' => $title, 'categories' => array( "Cat $title" ) ) ) );
		}
		$slugs = array();
		$terms = array();
		foreach ( together( $requests ) as $answer ) {
			same( 201, $answer->status, $answer->text );
			$slugs[] = $answer->json['slug'];
			$terms[] = $answer->json['term_ids']['category'][0];
		}
		same( 12, count( array_unique( $slugs ) ), 'slugs' );
		same( 1, count( array_unique( $terms ) ), 'categories' );
	}
);
