package presstime.server.content;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.policy.RevisionFields;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;

/** Makes a content like another. */
@Service
public class Copying {

  private final Reading reading;
  private final Editing editing;
  private final Approval approval;
  private final VariantChannels variants;

  Copying(Reading reading, Editing editing, Approval approval, VariantChannels variants) {
    this.reading = reading;
    this.editing = editing;
    this.approval = approval;
    this.variants = variants;
  }

  /**
   * A new content with the text, the files and the channels of another's current revision, under a
   * slug of its own. What it says otherwise on a channel that is gone is left out. It is approved
   * where that revision is and the caller may approve; else a draft.
   *
   * @return its number
   */
  @Transactional
  public long copy(Caller caller, long id) {
    ContentDetails source = reading.get(caller, id);
    RevisionRecord text = source.entry().current();
    long copy =
        editing.create(
            caller,
            new ContentChange(
                text.getTitle(),
                text.getBody(),
                text.getBodyFormat(),
                text.getExcerpt(),
                null,
                List.of(text.getCategories()),
                List.of(text.getTags()),
                Optional.ofNullable(text.getCover()),
                text.getSeoTitle(),
                text.getSeoDescription(),
                text.getFocusKeyword(),
                Optional.ofNullable(text.getAuthorName()),
                source.channels(),
                "Copy of content " + id,
                source.entry().content().getType(),
                variants.present(caller.workspaceId(), RevisionFields.of(text).variants())));
    boolean approved = text.getId().equals(source.entry().content().getApprovedRevisionId());
    if (approved && caller.may(Permission.CONTENT_APPROVE) && approval.mayApprove(caller, copy)) {
      approval.approve(caller, copy, null, null);
    }
    return copy;
  }
}
