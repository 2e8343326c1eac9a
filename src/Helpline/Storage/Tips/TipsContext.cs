using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>The tip side's database. Holds nothing of a talk; has no foreign key, id or transaction in common with one.</summary>
internal sealed class TipsContext(DbContextOptions<TipsContext> options) : DbContext(options)
{
    public DbSet<HeldRow> Held => Set<HeldRow>();

    public DbSet<TipRow> Tips => Set<TipRow>();

    public DbSet<PartRow> Parts => Set<PartRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<WrapRow> Wraps => Set<WrapRow>();

    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    public DbSet<AgencyRow> Agencies => Set<AgencyRow>();

    public DbSet<AgencyKeyRow> AgencyKeys => Set<AgencyKeyRow>();

    public DbSet<ImportRow> Imports => Set<ImportRow>();

    public DbSet<StaffMemberRow> StaffMembers => Set<StaffMemberRow>();

    public DbSet<StaffInviteRow> StaffInvites => Set<StaffInviteRow>();

    public DbSet<StaffSessionRow> StaffSessions => Set<StaffSessionRow>();

    public DbSet<StaffKeyRow> StaffKeys => Set<StaffKeyRow>();

    public DbSet<StaffOverrideRow> StaffOverrides => Set<StaffOverrideRow>();

    public DbSet<FacilityVersionRow> FacilityVersions => Set<FacilityVersionRow>();

    public DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();

    public DbSet<TextReviewRow> TextReviews => Set<TextReviewRow>();

    /// <summary>Held rows that are not in the table yet: they are laid down with all others, or PostgreSQL's journal would keep each by itself.</summary>
    public List<HeldRow> NewlyHeld { get; } = [];

    /// <summary>Set by a change that touched <see cref="Held"/>: the writer then rewrites the table in random order before it commits.</summary>
    public bool HeldChanged { get; set; }

    /// <summary>Tips that a change filed or released: before it commits, the writer lays their files anew in random order.</summary>
    public IList<byte[]> LaidAnew { get; } = [];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<HeldRow>();
        modelBuilder.Entity<AttachmentRow>();
        modelBuilder.Entity<ImportRow>();
        modelBuilder.Entity<AgencyRow>();
        modelBuilder.Entity<AgencyKeyRow>();
        modelBuilder.Entity<PartRow>().HasOne<TipRow>().WithMany().HasForeignKey(p => p.TipId);
        modelBuilder.Entity<DeliveryRow>().HasOne<TipRow>().WithMany().HasForeignKey(d => d.TipId);
        modelBuilder.Entity<AnswerRow>().HasOne<TipRow>().WithMany().HasForeignKey(a => a.TipId);
        modelBuilder.Entity<WrapRow>().HasOne<PartRow>().WithMany().HasForeignKey(w => w.PartId);
        modelBuilder.Entity<WrapRow>().HasOne<DeliveryRow>().WithMany().HasForeignKey(w => w.DeliveryId);
        modelBuilder.Entity<StaffMemberRow>();
        modelBuilder.Entity<StaffKeyRow>();
        modelBuilder.Entity<StaffInviteRow>().HasOne<StaffMemberRow>().WithMany().HasForeignKey(i => i.MemberId);
        modelBuilder.Entity<StaffSessionRow>().HasOne<StaffMemberRow>().WithMany().HasForeignKey(s => s.MemberId);
        modelBuilder.Entity<StaffOverrideRow>().HasOne<StaffMemberRow>().WithMany().HasForeignKey(o => o.MemberId);
        modelBuilder.Entity<StaffOverrideRow>().HasOne<DeliveryRow>().WithMany().HasForeignKey(o => o.DeliveryId);
        modelBuilder.Entity<FacilityVersionRow>();
        modelBuilder.Entity<CorrectionRow>();
        modelBuilder.Entity<TextReviewRow>();
        RowModel.Apply(modelBuilder);
    }
}
