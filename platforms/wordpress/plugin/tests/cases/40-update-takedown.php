<?php
/**
 * Changing and taking down.
 *
 * @package Presstime_Bridge
 */

check(
	'update changes what it names and leaves the rest',
	static function () {
		$article = article( array( 'tags' => array( 'kept' ), 'excerpt' => 'kept', 'featured_image' => image(), 'date_gmt' => '2024-01-01T00:00:00Z', 'author' => 'author1', 'content_id' => 'c-up' ) );
		$first   = publish( $article );
		$update  = array( 'idempotency_key' => uuid(), 'publication_key' => $article['idempotency_key'], 'content_html' => '<p>New</p>', 'categories' => array( 'New category' ) );
		$answer  = post( '/update', $update );
		same( 200, $answer->status, $answer->text );
		foreach ( array( 'post_id', 'slug', 'date_gmt', 'author_id', 'featured_image_id', 'idempotency_key', 'attachment_ids', 'content_id', 'status' ) as $field ) {
			same( $first[ $field ], $answer->json[ $field ], $field );
		}
		same( $first['term_ids']['post_tag'], $answer->json['term_ids']['post_tag'], 'tags' );
		same( hash( 'sha256', '<p>New</p>' ), $answer->json['content_hash'], 'content_hash' );
		same( array( $article['title'], '<p>New</p>', 'kept' ), admin_eval( '$p = get_post( ' . $first['post_id'] . ' ); return array( $p->post_title, $p->post_content, $p->post_excerpt );' ), 'stored' );
		$again = post( '/update', array( 'idempotency_key' => uuid(), 'post_id' => $first['post_id'], 'title' => 'Later', 'featured_image' => null, 'tags' => array(), 'status' => 'private' ) );
		same( array( 200, 0, array(), 'private' ), array( $again->status, $again->json['featured_image_id'], $again->json['term_ids']['post_tag'], $again->json['status'] ), 'removal' );
		$replay = post( '/update', $update );
		same( array( 200, true ), array( $replay->status, $replay->json['replayed'] ), 'replay of the former update' );
		same( 'Later', admin_eval( 'return get_post( ' . $first['post_id'] . ' )->post_title;' ), 'title after the replay' );
		$found = find( $update['idempotency_key'] );
		same( array( 'update', true, true ), array( $found['action'], $found['found'], $found['complete'] ), 'find' );
		same( 'presstime_key_reused', post( '/update', array( 'title' => 'x' ) + $update )->code, 'key reused' );
	}
);

check(
	'publish with post_id is an update',
	static function () {
		$first  = publish( article() );
		$answer = publish( article( array( 'post_id' => $first['post_id'], 'tags' => array( 'x' ) ) ), 200 );
		same( array( $first['post_id'], $first['idempotency_key'], false ), array( $answer['post_id'], $answer['idempotency_key'], $answer['replayed'] ), 'answer' );
	}
);

check(
	'six equal updates at once: one does it',
	static function () {
		$first    = publish( article() );
		$update   = array( 'idempotency_key' => uuid(), 'post_id' => $first['post_id'], 'content_html' => 'new', 'tags' => array( 'a', 'b' ) );
		$requests = array();
		for ( $i = 0; $i < 6; $i++ ) {
			$requests[] = prepare( 'POST', '/presstime/v1/update', $update );
		}
		$done = 0;
		foreach ( together( $requests ) as $answer ) {
			$done += 200 === $answer->status && ! $answer->json['replayed'] ? 1 : 0;
			same( true, 200 === $answer->status || 'presstime_in_progress' === $answer->code, $answer->text );
		}
		same( 1, $done, 'done' );
	}
);

check(
	'an update killed midway is continued',
	static function () {
		$first  = publish( article() );
		$update = array( 'idempotency_key' => uuid(), 'post_id' => $first['post_id'], 'content_html' => 'new', 'tags' => array( 'killed' ) );
		arm( 'before_publish', 'kill' );
		same( 0, post( '/update', $update )->status, 'no answer' );
		restart();
		same( array( true, false ), array( find( $update['idempotency_key'] )['in_progress'], find( $update['idempotency_key'] )['complete'] ), 'find' );
		expire_leases();
		$answer = post( '/update', $update );
		same( array( 200, true, hash( 'sha256', 'new' ) ), array( $answer->status, $answer->json['resumed'] ?? null, $answer->json['content_hash'] ?? null ), $answer->text );
	}
);

check(
	'update of what is not there, not ours, unfinished, trashed or deleted',
	static function () {
		$update = static function ( $target ) {
			$answer = post( '/update', array( 'idempotency_key' => uuid(), 'title' => 'x' ) + $target );
			return array( $answer->status, $answer->code );
		};
		same( array( 404, 'presstime_post_not_found' ), $update( array( 'post_id' => 999999 ) ), 'never' );
		same( array( 404, 'presstime_post_not_found' ), $update( array( 'publication_key' => uuid() ) ), 'never by key' );
		same( array( 403, 'presstime_not_ours' ), $update( array( 'post_id' => 1 ) ), 'not ours' );
		same( array( 400, 'presstime_invalid_field' ), $update( array() ), 'no target' );
		$article = article();
		arm( 'draft_created', 'exit' );
		post( '/publish', $article );
		same( array( 409, 'presstime_incomplete' ), $update( array( 'publication_key' => $article['idempotency_key'] ) ), 'unfinished' );
		$post = publish( article() );
		same( 200, post( '/unpublish', array( 'post_id' => $post['post_id'], 'to' => 'trash' ) )->status, 'trash' );
		same( array( 409, 'presstime_post_trashed' ), $update( array( 'post_id' => $post['post_id'] ) ), 'trashed' );
		same( 200, post( '/delete', array( 'post_id' => $post['post_id'] ) )->status, 'delete' );
		same( array( 410, 'presstime_post_deleted' ), $update( array( 'post_id' => $post['post_id'] ) ), 'deleted' );
	}
);

check(
	'unpublish: to draft, private or trash, and a second time already; a replayed publish does not bring it back',
	static function () {
		foreach ( array( 'draft', 'private', 'trash' ) as $to ) {
			$article = article();
			$post    = publish( $article );
			same( 200, call( 'GET', '', null, array(), $post['post_url'] )->status, 'page before' );
			$answer = post( '/unpublish', array( 'publication_key' => $article['idempotency_key'], 'to' => $to ) );
			same( array( 200, $post['post_id'], $to, false ), array( $answer->status, $answer->json['post_id'], $answer->json['status'], $answer->json['already'] ), $answer->text );
			same( 404, call( 'GET', '', null, array(), $post['post_url'] )->status, 'page after' );
			same( true, post( '/unpublish', array( 'post_id' => $post['post_id'], 'to' => $to ) )->json['already'], 'second time' );
			$replay = publish( $article, 200 );
			same( array( $to, true ), array( $replay['status'], $replay['replayed'] ), 'replay' );
			same( array( true, true, $to ), array( find( $article['idempotency_key'] )['found'], find( $article['idempotency_key'] )['complete'], find( $article['idempotency_key'] )['status'] ), 'find' );
			$back   = array( 'idempotency_key' => uuid(), 'post_id' => $post['post_id'], 'status' => 'publish' );
			$answer = post( '/update', 'trash' === $to ? $back + array( 'from_trash' => true ) : $back );
			same( array( 200, 'publish', $post['post_url'] ), array( $answer->status, $answer->json['status'], $answer->json['post_url'] ), 'online again' );
		}
	}
);

check(
	'unpublish to the trash of a site that has none makes a draft, and it comes back',
	static function () {
		$mu = admin_eval( 'return WPMU_PLUGIN_DIR;' ) . '/no-trash.php';
		file_put_contents( $mu, "<?php define( 'EMPTY_TRASH_DAYS', 0 );" );
		try {
			$post   = publish( article() );
			$answer = post( '/unpublish', array( 'post_id' => $post['post_id'], 'to' => 'trash' ) );
			same( array( 200, 'draft', false ), array( $answer->status, $answer->json['status'], $answer->json['already'] ), $answer->text );
			same( true, post( '/unpublish', array( 'post_id' => $post['post_id'], 'to' => 'trash' ) )->json['already'], 'second time' );
			same( 'publish', post( '/update', array( 'idempotency_key' => uuid(), 'post_id' => $post['post_id'], 'status' => 'publish', 'from_trash' => true ) )->json['status'], 'back' );
		} finally {
			unlink( $mu );
		}
	}
);

check(
	'delete: by id or key, for good, and a second time already; a replayed publish does not bring it back',
	static function () {
		$article = article();
		$post    = publish( $article );
		$answer  = call( 'DELETE', "/presstime/v1/posts/{$post['post_id']}" );
		same( array( 200, 'deleted', false, null ), array( $answer->status, $answer->json['status'], $answer->json['already'], $answer->json['post_url'] ), $answer->text );
		same( 0, posts_titled( $article['title'] ), 'posts' );
		$again = post( '/delete', array( 'publication_key' => $article['idempotency_key'] ) );
		same( array( 200, true ), array( $again->status, $again->json['already'] ), 'second time' );
		same( array( true, 'deleted' ), array( post( '/unpublish', array( 'post_id' => $post['post_id'] ) )->json['already'], post( '/unpublish', array( 'post_id' => $post['post_id'] ) )->json['status'] ), 'unpublish' );
		$replay = post( '/publish', $article );
		same( array( 410, 'presstime_post_deleted', $post['post_id'] ), array( $replay->status, $replay->code, $replay->json['data']['post_id'] ), 'replay' );
		$found = find( $article['idempotency_key'] );
		same( array( false, true, true, $post['post_id'] ), array( $found['found'], $found['gone'], $found['complete'], $found['post_id'] ), 'find' );
	}
);

check(
	'takedown of what never was is 404, of what is not ours 403',
	static function () {
		same( 'presstime_post_not_found', call( 'DELETE', '/presstime/v1/posts/999999' )->code, 'delete' );
		same( 'presstime_post_not_found', post( '/unpublish', array( 'post_id' => 999999 ) )->code, 'unpublish' );
		same( 'presstime_post_not_found', post( '/unpublish', array( 'publication_key' => uuid() ) )->code, 'by key' );
		same( 'presstime_not_ours', call( 'DELETE', '/presstime/v1/posts/1' )->code, 'not ours' );
		same( 400, post( '/unpublish', array( 'post_id' => 1, 'to' => 'publish' ) )->status, 'to' );
		same( 400, post( '/delete', array() )->status, 'no target' );
	}
);

check(
	'deleting a post whose publish died midway ends that key too',
	static function () {
		$article = article();
		arm( 'draft_created', 'exit' );
		post( '/publish', $article );
		same( 200, post( '/delete', array( 'publication_key' => $article['idempotency_key'] ) )->status, 'delete' );
		same( 410, post( '/publish', $article )->status, 'publish' );
		same( 0, posts_titled( $article['title'] ), 'posts' );
	}
);

check(
	'number and key together have to fit: another post of ours, or of somebody else, is left alone',
	static function () {
		$article = article();
		$first   = publish( $article );
		$other   = publish( article() );
		$key     = array( 'publication_key' => $article['idempotency_key'] );
		foreach ( array( $other['post_id'], 1 ) as $id ) {
			$target = array( 'post_id' => $id ) + $key;
			same( array( 403, 'presstime_not_ours' ), array( post( '/update', array( 'idempotency_key' => uuid(), 'title' => 'x' ) + $target )->status, post( '/update', array( 'idempotency_key' => uuid(), 'title' => 'x' ) + $target )->code ), "update $id" );
			same( 'presstime_not_ours', post( '/unpublish', $target )->code, "unpublish $id" );
			same( 'presstime_not_ours', post( '/delete', $target )->code, "delete $id" );
		}
		same( 'publish', admin_eval( "return get_post_status( {$other['post_id']} );" ), 'the other' );
		admin_eval( "return update_post_meta( {$first['post_id']}, '_presstime_key', '" . uuid() . "' );" );
		same( 'presstime_not_ours', post( '/unpublish', $key )->code, 'a number that was given again, by the key alone' );
		admin_eval( "return update_post_meta( {$first['post_id']}, '_presstime_key', '{$article['idempotency_key']}' );" );
		same( 200, post( '/update', array( 'idempotency_key' => uuid(), 'title' => 'Both', 'post_id' => $first['post_id'] ) + $key )->status, 'its own' );
		same( 'draft', post( '/unpublish', array( 'post_id' => $first['post_id'] ) + $key )->json['status'], 'unpublish its own' );
		same( 'deleted', post( '/delete', array( 'post_id' => $first['post_id'] ) + $key )->json['status'], 'delete its own' );
		same( true, post( '/delete', array( 'post_id' => $first['post_id'] ) + $key )->json['already'], 'delete it again' );
	}
);

check(
	'a post that Presstime made without the bridge is known by the comment in its text',
	static function () {
		$uuid   = uuid();
		$id     = admin_eval( 'return wp_insert_post( array( "post_title" => "By rest", "post_status" => "publish", "post_content" => "<p>x<!-- presstime:' . $uuid . ' 0a1b --></p>" ) );' );
		$lookup = static function ( $id ) use ( $uuid ) {
			return call( 'GET', "/presstime/v1/find?key=$uuid&post_id=$id" )->json;
		};
		same( array( true, true, 'publish', null ), array( $lookup( $id )['found'], $lookup( $id )['complete'], $lookup( $id )['status'], $lookup( $id )['action'] ), 'find' );
		same( array( false, false, false ), array( $lookup( 1 )['found'], $lookup( 1 )['complete'], $lookup( 1 )['gone'] ), 'find of another' );
		same( false, find( $uuid )['found'], 'find by the key alone' );
		same( 403, post( '/unpublish', array( 'post_id' => $id ) )->status, 'without the key' );
		same( 403, post( '/unpublish', array( 'post_id' => $id, 'publication_key' => uuid() ) )->status, 'with another key' );
		$answer = post( '/update', array( 'idempotency_key' => uuid(), 'post_id' => $id, 'publication_key' => $uuid, 'content_html' => '<p>New</p>' ) );
		same( array( 200, $uuid ), array( $answer->status, $answer->json['idempotency_key'] ?? null ), $answer->text );
		same( 'draft', post( '/unpublish', array( 'post_id' => $id, 'publication_key' => $uuid ) )->json['status'], 'after the comment is gone' );
		same( array( true, 'draft' ), array( $lookup( $id )['found'], $lookup( $id )['status'] ), 'find after it' );
		same( 'deleted', post( '/delete', array( 'post_id' => $id, 'publication_key' => $uuid ) )->json['status'], 'delete' );
		same( array( false, true, true ), array( $lookup( $id )['found'], $lookup( $id )['gone'], $lookup( $id )['complete'] ), 'find when it is gone' );
	}
);
