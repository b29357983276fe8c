<?php
/**
 * One row of the claim table.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Says which request may work under a key. Every change asks for the owner token in
 * the same statement and is read back, so a request that lost its lease cannot write.
 */
class Presstime_Bridge_Claim {

	const OPEN = 'open';
	const DONE = 'done';

	/**
	 * The row as last read: claim_key, action, state, owner, leased_until, request_hash, post_id, created_at, completed_at.
	 *
	 * @var object
	 */
	private $row;

	/**
	 * Our token; empty when the row belongs to somebody else.
	 *
	 * @var string
	 */
	private $token;

	/**
	 * Whether an earlier request under this key died midway.
	 *
	 * @var bool
	 */
	private $resumed;

	/**
	 * Wraps a row.
	 *
	 * @param object $row     The row.
	 * @param string $token   Our token, or ''.
	 * @param bool   $resumed Whether taken over.
	 */
	public function __construct( $row, $token = '', $resumed = false ) {
		$this->row     = $row;
		$this->token   = $token;
		$this->resumed = $resumed;
	}

	/** The key. */
	public function key() {
		return $this->row->claim_key;
	}

	/** What the key stands for: publish, update or lock. */
	public function action() {
		return $this->row->action;
	}

	/** The post, 0 when not known yet. */
	public function post_id() {
		return (int) $this->row->post_id;
	}

	/** Hash of the request. */
	public function request_hash() {
		return $this->row->request_hash;
	}

	/** Whether this request holds the claim. */
	public function is_mine() {
		return '' !== $this->token && $this->row->owner === $this->token;
	}

	/** Whether the work was completed. */
	public function is_done() {
		return self::DONE === $this->row->state;
	}

	/** Whether the work was completed once, even if it is being done anew with other content. */
	public function was_completed() {
		return (int) $this->row->completed_at > 0;
	}

	/**
	 * Whether nothing was ever completed under this key, so that a changed request may go on where the former one stopped.
	 *
	 * @param string $action What the request is to do.
	 */
	public function is_unfinished( $action ) {
		return 'lock' !== $action && $this->action() === $action && ! $this->is_done() && ! $this->was_completed();
	}

	/** Whether an earlier request under this key died midway. */
	public function is_resumed() {
		return $this->resumed;
	}

	/** Seconds until the lease ends; 0 when nobody works under this key. */
	public function seconds_left() {
		return $this->is_done() ? 0 : max( 0, (int) $this->row->leased_until - time() );
	}

	/**
	 * Extends the lease.
	 *
	 * @throws Presstime_Bridge_Refusal When somebody else has taken over meanwhile.
	 */
	public function renew() {
		$this->write( array( 'leased_until' => time() + Presstime_Bridge_Claims::lease_seconds() ) );
	}

	/**
	 * Records the post.
	 *
	 * @param int $post_id The post.
	 */
	public function attach( $post_id ) {
		$this->write( array( 'post_id' => (int) $post_id ) );
	}

	/** Records that all is done. */
	public function finish() {
		$this->write(
			array(
				'state'        => self::DONE,
				'completed_at' => time(),
				'leased_until' => 0,
			)
		);
		Presstime_Bridge_Claims::let_go( $this );
	}

	/** Gives the lease back, so that the next request can continue at once. */
	public function release() {
		global $wpdb;
		if ( $this->is_mine() && ! $this->is_done() ) {
			$table = Presstime_Bridge_Claims::table();
			Presstime_Bridge_Claims::write( $wpdb->prepare( "UPDATE {$table} SET leased_until = 0 WHERE claim_key = %s AND owner = %s AND state = %s", $this->key(), $this->token, self::OPEN ) ); // phpcs:ignore WordPress.DB -- Own table.
		}
		Presstime_Bridge_Claims::let_go( $this );
	}

	/** Gives up changing a post that was complete before: done again, but with no request that it answers for. */
	public function abandon() {
		$this->write(
			array(
				'state'        => self::DONE,
				'request_hash' => '',
				'leased_until' => 0,
			)
		);
		Presstime_Bridge_Claims::let_go( $this );
	}

	/** Removes the row: the key is as if never used. */
	public function forget() {
		global $wpdb;
		$table = Presstime_Bridge_Claims::table();
		Presstime_Bridge_Claims::write( $wpdb->prepare( "DELETE FROM {$table} WHERE claim_key = %s AND owner = %s", $this->key(), $this->row->owner ) ); // phpcs:ignore WordPress.DB -- Own table.
		Presstime_Bridge_Claims::let_go( $this );
	}

	/**
	 * Writes columns if the row is still ours.
	 *
	 * @param array $columns Names and values.
	 * @throws Presstime_Bridge_Refusal When it is not.
	 */
	private function write( array $columns ) {
		global $wpdb;
		$table  = Presstime_Bridge_Claims::table();
		$names  = array_keys( $columns );
		$values = array_merge( array_values( $columns ), array( $this->key(), $this->token ) );
		$set    = implode( ' = %s, ', $names ) . ' = %s';
		// phpcs:ignore WordPress.DB -- Own table; the names are constants of this class.
		$written = Presstime_Bridge_Claims::write( $wpdb->prepare( "UPDATE {$table} SET {$set} WHERE claim_key = %s AND owner = %s", $values ) );
		// Read back instead of counting: MySQL counts a row with equal values as not affected.
		$row = Presstime_Bridge_Claims::row( $this->key() );
		if ( false === $written ) {
			throw Presstime_Bridge_Claims::busy();
		}
		if ( ! $row || $row->owner !== $this->token ) {
			Presstime_Bridge_Claims::let_go( $this );
			throw Presstime_Bridge_Refusal::in_progress( 5 );
		}
		$this->row = $row;
	}
}
